package io.confide.events;

/** Told by agreement-service on {@code confide.agreement}. */
public sealed interface AgreementEvent extends ConfideEvent
        permits FirmEvent, PersonEvent, ProgrammeEvent, TemplateEvent, EngagementEvent {}

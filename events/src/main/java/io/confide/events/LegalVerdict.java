package io.confide.events;

/** What a legal review found. */
public enum LegalVerdict {
    SOUND,
    SOUND_WITH_REMARKS,
    UNSOUND
}

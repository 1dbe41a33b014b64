package io.confide.agreement.template;

import io.confide.agreement.people.FirmAdmin;
import io.confide.agreement.template.TemplateCommand.IssueTemplate;
import io.confide.agreement.template.TemplateCommand.RetireTemplate;
import io.confide.agreement.template.TemplateCommand.WriteTemplate;
import io.confide.agreement.template.TemplateView.EditionView;
import io.confide.agreement.template.TemplateView.TemplateOutline;
import io.confide.agreement.terms.Completeness.Missing;
import io.confide.agreement.terms.SharedTerms;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.EngagementKind;
import io.confide.events.Recorded;
import io.confide.events.Role;
import io.confide.events.Sha256;
import io.confide.events.TemplateEvent.TemplateIssued;
import io.confide.events.TemplateId;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Views;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The firm's admin writes and issues wording; its coaches read it and begin with it. */
@RestController
@RequestMapping("/agreement/templates")
class TemplateController {
    private static final int PAGE = 100;

    private final Commands commands;
    private final Editions editions;
    private final Views<TemplateFile> views;

    TemplateController(
            Commands commands, Editions editions, ProjectionRuntime runtime, Templates templates) {
        this.commands = commands;
        this.editions = editions;
        this.views = runtime.views(templates);
    }

    @PostMapping
    ResponseEntity<TemplateWritten> write(Caller caller, Act act, @RequestBody TemplateText text) {
        FirmAdmin.require(caller);
        TemplateId template = new TemplateId(act.idFor("template"));
        return commands.dispatch(act, text.writing(template))
                .created(
                        URI.create("/agreement/templates/" + template),
                        new TemplateWritten(template));
    }

    @GetMapping
    TemplatePage list(Caller caller, @RequestParam(defaultValue = "") String after) {
        requireReader(caller);
        List<Views.Keyed<TemplateFile>> page =
                views.query(Templates.FIRM, caller.firm().value(), after, PAGE);
        return new TemplatePage(
                page.stream().flatMap(it -> outline(it).stream()).toList(),
                page.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(new TemplateId(page.getLast().key())));
    }

    @GetMapping("/{template}")
    ResponseEntity<TemplateView> read(Caller caller, @PathVariable TemplateId template) {
        requireReader(caller);
        Loaded<Template.Kept> file = editions.file(caller.firm(), template);
        return file.ok(TemplateView.of(template, file.state()));
    }

    @GetMapping("/{template}/editions/{edition}")
    EditionView edition(
            Caller caller, @PathVariable TemplateId template, @PathVariable int edition) {
        requireReader(caller);
        return editions.file(caller.firm(), template)
                .state()
                .edition(edition)
                .map(it -> EditionView.of(template, it))
                .orElseThrow(Refusal::notFound);
    }

    @PutMapping("/{template}")
    ResponseEntity<Void> rewrite(
            Caller caller,
            Act act,
            @PathVariable TemplateId template,
            @RequestBody TemplateText text) {
        FirmAdmin.require(caller);
        editions.file(caller.firm(), template);
        act.requireVersion();
        return commands.dispatch(act, text.writing(template)).noContent();
    }

    @PostMapping("/{template}/issue")
    ResponseEntity<TemplateFrozen> issue(
            Caller caller, Act act, @PathVariable TemplateId template) {
        FirmAdmin.require(caller);
        editions.file(caller.firm(), template);
        Accepted accepted = commands.dispatch(act, new IssueTemplate(template));
        return accepted.ok(TemplateFrozen.of(accepted));
    }

    @PostMapping("/{template}/retirement")
    ResponseEntity<Void> retire(Caller caller, Act act, @PathVariable TemplateId template) {
        FirmAdmin.require(caller);
        editions.file(caller.firm(), template);
        return commands.dispatch(act, new RetireTemplate(template)).noContent();
    }

    private static void requireReader(Caller caller) {
        if (!caller.is(Role.FIRM_ADMIN) && !caller.is(Role.COACH)) {
            throw Refusal.forbidden(
                    Rule.TEMPLATES,
                    "Only an admin and the coaches of the firm read its templates.",
                    "Ask your coach or the firm's admin.");
        }
    }

    private static Optional<TemplateOutline> outline(Views.Keyed<TemplateFile> file) {
        return file.view().template().map(it -> TemplateOutline.of(new TemplateId(file.key()), it));
    }

    /**
     * @param kind of the engagements it is for
     * @param terms the shared terms without parties; any of them may be left to the coach
     */
    record TemplateText(String name, EngagementKind kind, SharedTerms terms) {
        WriteTemplate writing(TemplateId template) {
            return new WriteTemplate(template, name, kind, terms);
        }

        @Override
        public String toString() {
            return "TemplateText[•••]";
        }
    }

    record TemplateWritten(TemplateId id) {}

    /**
     * @param next send it as {@code after} for the next page; absent on the last one
     */
    record TemplatePage(List<TemplateOutline> items, Optional<TemplateId> next) {}

    /**
     * @param hash of the canonical JSON of the terms
     * @param toFill what is left for the coach to write
     */
    record TemplateFrozen(int edition, Sha256 hash, List<Missing> toFill) {
        static TemplateFrozen of(Accepted accepted) {
            return accepted.events().stream()
                    .map(Recorded::event)
                    .filter(TemplateIssued.class::isInstance)
                    .map(TemplateIssued.class::cast)
                    .map(it ->
                            new TemplateFrozen(
                                    it.edition(),
                                    it.hash(),
                                    TemplateView.toFill(it.terms(), it.kind())))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

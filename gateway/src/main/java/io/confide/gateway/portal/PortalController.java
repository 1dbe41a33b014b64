package io.confide.gateway.portal;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.Role;
import io.confide.gateway.viewing.EngagementFile;
import io.confide.gateway.viewing.EngagementLine;
import io.confide.gateway.viewing.Files;
import io.confide.gateway.viewing.Page;
import io.confide.gateway.viewing.Said;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.People;
import io.confide.service.Person;
import io.confide.service.SignedIn;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages; what they show is what the JSON views show, by the same code and the same table. */
@Controller
@RequestMapping("/portal")
class PortalController {
    private final Files files;
    private final People people;
    private final Words words;

    PortalController(Files files, People people, Words words) {
        this.files = files;
        this.people = people;
        this.words = words;
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    @ModelAttribute("signedIn")
    boolean signedIn() {
        return SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken;
    }

    @GetMapping
    String welcome(
            @ModelAttribute("signedIn") boolean signedIn,
            @RequestParam Optional<String> failed,
            Model model) {
        model.addAttribute("failed", failed.isPresent());
        return signedIn ? "redirect:/portal/home" : "welcome";
    }

    /** Where to go, by what one is in the firm. */
    @GetMapping("/home")
    String home(SignedIn who, Model model) {
        Optional<Person> person =
                people.bySubject(who.firm(), who.subject()).filter(Person::active);
        model.addAttribute("operations", who.operations());
        model.addAttribute("joined", person.isPresent());
        model.addAttribute("name", person.flatMap(p -> Said.of(p.name()).words()).orElse(""));
        model.addAttribute("client", is(person, Role.CLIENT));
        model.addAttribute("coach", is(person, Role.COACH));
        model.addAttribute("sponsor", is(person, Role.SPONSOR));
        model.addAttribute("firmAdmin", is(person, Role.FIRM_ADMIN));
        return "home";
    }

    private static boolean is(Optional<Person> person, Role role) {
        return person.map(p -> p.roles().contains(role)).orElse(false);
    }

    /** A client with one engagement is at home at once. */
    @GetMapping("/file")
    String files(Caller caller, Act act, @RequestParam Optional<String> after, Model model) {
        Page<EngagementLine> mine = files.list(caller, Files.As.CLIENT, after.orElse(""));
        if (mine.items().size() == 1 && after.isEmpty()) {
            return file(caller, act, mine.items().getFirst().id(), model);
        }
        return list(model, mine, "My files", "/portal/file");
    }

    @GetMapping("/file/{e}")
    String file(Caller caller, Act act, @PathVariable String e, Model model) {
        EngagementFile file = files.read(caller, act, id(e));
        model.addAttribute("accesses", files.accessLog(caller, id(e)));
        return page(model, file, "My file", "/portal/file/");
    }

    @GetMapping("/clients")
    String clients(Caller caller, @RequestParam Optional<String> after, Model model) {
        Page<EngagementLine> mine = files.list(caller, Files.As.COACH, after.orElse(""));
        return list(model, mine, "My clients", "/portal/clients");
    }

    @GetMapping("/clients/{e}")
    String client(Caller caller, Act act, @PathVariable String e, Model model) {
        return page(model, files.read(caller, act, id(e)), "Client", "/portal/clients/");
    }

    @GetMapping("/programme")
    String programme(Caller caller, @RequestParam Optional<String> after, Model model) {
        Page<EngagementLine> ours = files.list(caller, Files.As.SPONSOR, after.orElse(""));
        return list(model, ours, "Our programme", "/portal/programme");
    }

    @GetMapping("/programme/{e}")
    String engagement(Caller caller, Act act, @PathVariable String e, Model model) {
        return page(model, files.read(caller, act, id(e)), "Engagement", "/portal/programme/");
    }

    private static String list(Model model, Page<EngagementLine> page, String title, String base) {
        model.addAttribute("title", title);
        model.addAttribute("base", base);
        model.addAttribute("page", page);
        return "list";
    }

    private static String page(Model model, EngagementFile file, String title, String side) {
        model.addAttribute("table", side + file.id());
        model.addAttribute("title", title);
        model.addAttribute("file", file);
        return "file";
    }

    private static EngagementId id(String text) {
        try {
            return new EngagementId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}

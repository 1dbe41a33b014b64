package io.confide.service.example;

import io.confide.events.AimId;
import io.confide.events.EngagementId;
import io.confide.events.Personal;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Engagements;
import io.confide.service.Loaded;
import io.confide.service.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The aims over HTTP. */
@RestController
@RequestMapping("/example")
class AimsController {
    private final Commands commands;
    private final Engagements engagements;

    AimsController(Commands commands, Engagements engagements) {
        this.commands = commands;
        this.engagements = engagements;
    }

    @PostMapping("/engagements/{engagement}/aims")
    ResponseEntity<Map<String, AimId>> set(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @RequestBody @Valid NewAim body) {
        engagements.require(caller, engagement);
        AimId aim = new AimId(act.idFor("aim"));
        Accepted accepted =
                commands.dispatch(act, new AimsCommand.SetAim(engagement, aim, body.text()));
        return accepted.created(
                URI.create("/example/engagements/" + engagement + "/aims/" + aim),
                Map.of("id", aim));
    }

    @PutMapping("/engagements/{engagement}/aims/{aim}/progress")
    ResponseEntity<Void> progress(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @PathVariable AimId aim,
            @RequestBody @Valid Progress body) {
        engagements.require(caller, engagement);
        long _ = act.requireVersion();
        return commands.dispatch(act, new AimsCommand.ProgressAim(engagement, aim, body.progress()))
                .noContent();
    }

    @GetMapping("/engagements/{engagement}/aims")
    ResponseEntity<Map<String, Personal<String>>> aims(
            Caller caller, @PathVariable EngagementId engagement) {
        engagements.require(caller, engagement);
        Loaded<Map<AimId, Personal<String>>> aims =
                commands.load(AimsDecider.class, caller.firm(), engagement.value());
        Map<String, Personal<String>> told = new LinkedHashMap<>();
        aims.state().forEach((aim, text) -> told.put(aim.value(), text));
        return aims.ok(told);
    }

    @GetMapping("/whoami")
    Map<String, Object> whoami(SignedIn signedIn) {
        return Map.of(
                "firm", signedIn.firm(),
                "operations", signedIn.operations(),
                "verified", signedIn.email().isPresent(),
                "authentication", signedIn.authentication(),
                "address", signedIn.address());
    }

    record NewAim(@NotBlank String text) {}

    record Progress(@Min(0) @Max(100) int progress) {}
}

package io.confide.gateway.portal;

import io.confide.deciding.Refusal;
import io.confide.gateway.routing.Services;
import io.confide.web.Problem;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Accepts an invitation for somebody who came by browser, in their name and with their token. */
@Controller
class JoinController {
    private final RestClient agreement;

    JoinController(Services services, ClientHttpRequestFactory factory) {
        this.agreement =
                RestClient.builder()
                        .requestFactory(factory)
                        .baseUrl(services.agreement().url().toString())
                        .build();
    }

    @PostMapping("/portal/join")
    String join(JwtAuthenticationToken who) {
        if (!accepted(who.getToken())) {
            throw Refusal.notFound();
        }
        return "redirect:/portal/home";
    }

    private boolean accepted(Jwt token) {
        try {
            return Boolean.TRUE.equals(
                    agreement
                            .post()
                            .uri("/agreement/invitations/accept")
                            .header("Authorization", "Bearer " + token.getTokenValue())
                            .header("Idempotency-Key", "portal-join")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(Map.of())
                            .exchange((_, answer) -> good(answer.getStatusCode())));
        } catch (ResourceAccessException e) {
            throw Problem.unavailable("The service that keeps invitations does not answer.");
        }
    }

    private static boolean good(HttpStatusCode status) {
        return status.is2xxSuccessful();
    }
}

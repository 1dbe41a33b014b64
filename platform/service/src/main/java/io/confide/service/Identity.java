package io.confide.service;

import io.confide.events.FirmId;
import io.confide.keys.Digests;
import io.confide.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who asks: what the token says, and who that is in the firm. */
final class Identity {
    private static final String OPERATIONS_ROLE = "ROLE_ops";

    private final Digests digests;
    private final People people;

    Identity(Digests digests, People people) {
        this.digests = digests;
        this.people = people;
    }

    /**
     * @throws Problem 403 when the token names no firm
     */
    SignedIn signedIn(HttpServletRequest request) {
        JwtAuthenticationToken authentication = authentication();
        Jwt token = authentication.getToken();
        boolean operations = isOperations(authentication);
        FirmId firm = firm(token, operations);
        return new SignedIn(
                firm,
                digests.of(
                        firm, "subject", token.getClaimAsString("iss") + "|" + token.getSubject()),
                email(firm, token),
                operations,
                authenticationMethod(token),
                Addresses.classOf(request.getRemoteAddr()));
    }

    /**
     * @throws Problem 403 when nobody active of the firm has this account
     */
    Caller caller(HttpServletRequest request) {
        SignedIn signedIn = signedIn(request);
        Person person = person(signedIn).orElseThrow(Problem::joinFirst);
        return new Caller(
                signedIn.firm(),
                person.id(),
                person.roles(),
                signedIn.authentication(),
                signedIn.address());
    }

    Optional<Person> person(SignedIn signedIn) {
        return people.bySubject(signedIn.firm(), signedIn.subject())
                .filter(person -> person.joined() && person.active());
    }

    private static JwtAuthenticationToken authentication() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known instanceof JwtAuthenticationToken token) {
            return token;
        }
        throw new IllegalStateException("a public address asks who is calling");
    }

    private static boolean isOperations(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(it -> OPERATIONS_ROLE.equals(it.getAuthority()));
    }

    private static FirmId firm(Jwt token, boolean operations) {
        if (!(token.getClaim("firm") instanceof String claimed) || claimed.isBlank()) {
            if (operations) {
                return SignedIn.OPERATIONS;
            }
            throw Problem.firmMissing();
        }
        FirmId firm = parsed(claimed);
        if (firm.equals(SignedIn.OPERATIONS) && !operations) {
            throw Problem.firmMissing();
        }
        return firm;
    }

    private static FirmId parsed(String claimed) {
        try {
            return new FirmId(claimed);
        } catch (IllegalArgumentException e) {
            throw Problem.firmMissing();
        }
    }

    private Optional<String> email(FirmId firm, Jwt token) {
        boolean verified = token.getClaim("email_verified") instanceof Boolean it && it;
        return token.getClaim("email") instanceof String address && verified
                ? Optional.of(PeopleProjection.emailDigest(digests, firm, address))
                : Optional.empty();
    }

    private static String authenticationMethod(Jwt token) {
        if (token.getClaim("amr") instanceof Collection<?> methods && !methods.isEmpty()) {
            return methods.stream()
                    .map(String::valueOf)
                    .map(method -> method.toLowerCase(Locale.ROOT))
                    .filter(method -> method.matches("[a-z0-9_-]{1,16}"))
                    .limit(4)
                    .sorted()
                    .collect(Collectors.joining("+"));
        }
        return "unknown";
    }
}

package io.confide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Who may not come in is told so in the same way as everything else. */
final class SecurityProblems
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
    private final ProblemWriter writer;

    SecurityProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    static Problem signIn() {
        return Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "sign-in",
                        "There is no valid sign-in with this request.",
                        "Send a current access token as Authorization: Bearer.")
                .header("WWW-Authenticate", "Bearer");
    }

    static Problem denied() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "This is not open to you.",
                "Sign in with an account that may do this.");
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException thrown)
            throws IOException {
        writer.write(request, response, thrown);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        writer.write(request, response, thrown);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException thrown)
            throws IOException {
        writer.write(request, response, thrown);
    }
}

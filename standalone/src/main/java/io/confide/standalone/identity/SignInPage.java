package io.confide.standalone.identity;

import io.confide.standalone.demo.DemoCast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the demo's cast signs in; it says plainly that these sign-ins are for the demo. */
@RestController
class SignInPage {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
            form { display: grid; gap: .75rem; }
            label { display: grid; gap: .25rem; font-weight: 600; }
            input, button { font: inherit; padding: .6rem .75rem; border: 1px solid #767676; border-radius: .4rem; }
            button { background: #1f5c57; color: #fff; border-color: #1f5c57; cursor: pointer; }
            :focus-visible { outline: 3px solid #d98e04; outline-offset: 2px; }
            .wrong { border-left: .3rem solid #b3261e; padding-left: .75rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .3rem .5rem .3rem 0; border-bottom: 1px solid #8884; }
            """;

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, CsrfToken csrf) {
        String wrong =
                request.getParameter("error") == null
                        ? ""
                        : "<p class=\"wrong\" role=\"alert\">No demo sign-in has this name and password.</p>";
        return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sign in to the Confide demo</title><link rel="stylesheet" href="/sign-in.css"></head>
        <body><main><h1>Confide</h1>
        <p>These sign-ins belong to the <strong>demo</strong> on this machine. Every password is <code>demo</code>.</p>
        %s
        <form method="post" action="/sign-in">
        <label>Name <input name="username" autocomplete="username" autocapitalize="none" required autofocus></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
        <input type="hidden" name="%s" value="%s">
        <button type="submit">Sign in</button></form>
        <h2>Who is who</h2>
        <table><thead><tr><th scope="col">Name</th><th scope="col">Person</th><th scope="col">Part</th></tr></thead><tbody>%s</tbody></table>
        </main></body></html>
        """
                .formatted(wrong, csrf.getParameterName(), csrf.getToken(), cast());
    }

    @GetMapping(path = "/sign-in.css", produces = "text/css")
    String style() {
        return STYLE;
    }

    private static String cast() {
        return Stream.of(DemoCast.values())
                .map(one ->
                        "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
                                .formatted(one.username(), one.displayName(), one.part()))
                .collect(Collectors.joining());
    }
}

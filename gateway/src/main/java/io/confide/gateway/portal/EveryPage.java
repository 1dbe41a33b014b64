package io.confide.gateway.portal;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs: how things are put, and whether somebody is signed in. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {
    private final Words words;

    EveryPage(Words words) {
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
}

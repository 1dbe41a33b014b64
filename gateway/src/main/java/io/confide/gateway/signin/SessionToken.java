package io.confide.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A portal session stands for the access token behind it: for the length of a request the caller is
 * who that token says, verified as if it had come with the request. When the provider no longer
 * vouches for it, the session is over.
 */
final class SessionToken extends OncePerRequestFilter {
    private final OAuth2AuthorizedClientManager clients;
    private final JwtDecoder decoder;

    SessionToken(OAuth2AuthorizedClientManager clients, JwtDecoder decoder) {
        this.clients = clients;
        this.decoder = decoder;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof OAuth2AuthenticationToken session) {
            become(token(session, request, response), request);
        }
        chain.doFilter(request, response);
    }

    private static void become(Optional<Jwt> token, HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (token.isPresent()) {
            context.setAuthentication(authentication(token.get()));
        } else if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        SecurityContextHolder.setContext(context);
    }

    private static Authentication authentication(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token));
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        return token.getClaim("roles") instanceof Collection<?> roles && roles.contains("ops")
                ? List.of(new SimpleGrantedAuthority("ROLE_ops"))
                : List.of();
    }

    private Optional<Jwt> token(
            OAuth2AuthenticationToken session,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            OAuth2AuthorizedClient client =
                    clients.authorize(
                            OAuth2AuthorizeRequest.withClientRegistrationId(Provider.ID)
                                    .principal(session)
                                    .attribute(HttpServletRequest.class.getName(), request)
                                    .attribute(HttpServletResponse.class.getName(), response)
                                    .build());
            return Optional.ofNullable(client)
                    .map(c -> decoder.decode(c.getAccessToken().getTokenValue()));
        } catch (ClientAuthorizationException | JwtException e) {
            return Optional.empty();
        }
    }
}

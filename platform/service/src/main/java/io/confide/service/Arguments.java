package io.confide.service;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers who asks, and what act it is. */
final class Arguments implements HandlerMethodArgumentResolver {
    private final Map<Class<?>, Function<HttpServletRequest, Object>> known;

    Arguments(Identity identity, Acts acts) {
        this.known =
                Map.of(
                        Caller.class,
                        identity::caller,
                        SignedIn.class,
                        identity::signedIn,
                        Act.class,
                        acts::of);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return known.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return Objects.requireNonNull(known.get(parameter.getParameterType())).apply(servlet);
    }
}

package dev.corridor.access.web;

import dev.corridor.access.BoundKiosk;
import dev.corridor.access.SignedIn;
import dev.corridor.shared.Actor;
import dev.corridor.shared.DistrictActor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives handlers who is calling: an {@link Actor}, a {@link DistrictActor}, a {@link BoundKiosk} or, outside any
 * school, {@link SignedIn}.
 */
@Component
class Callers implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN =
            Set.of(Actor.class, DistrictActor.class, SignedIn.class, BoundKiosk.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Object caller = http.getAttribute(parameter.getParameterType().getName());
        return Objects.requireNonNull(caller, "a handler that takes the caller must say what the caller needs");
    }
}

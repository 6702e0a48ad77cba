package dev.corridor.access.web;

import dev.corridor.access.Arrival;
import dev.corridor.access.BoundKiosk;
import dev.corridor.access.Homes;
import dev.corridor.access.SignIn;
import dev.corridor.access.SignedIn;
import dev.corridor.shared.Actor;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
 * school, {@link SignedIn} or an {@link Arrival}.
 */
@Component
class Callers implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN =
            Set.of(Actor.class, DistrictActor.class, SignedIn.class, BoundKiosk.class, Arrival.class);

    private final KioskDoor kiosks;
    private final BrowserSession browser;
    private final Homes homes;

    Callers(KioskDoor kiosks, BrowserSession browser, Homes homes) {
        this.kiosks = kiosks;
        this.browser = browser;
        this.homes = homes;
    }

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
        if (parameter.getParameterType() == Arrival.class) {
            return arrival(http, Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        }
        Object caller = http.getAttribute(parameter.getParameterType().getName());
        return Objects.requireNonNull(caller, "a handler that takes the caller must say what the caller needs");
    }

    private Arrival arrival(HttpServletRequest request, HttpServletResponse response) {
        if (kiosks.kiosk(request).isPresent()) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "This device is a kiosk. Leave kiosk mode first.");
        }
        return new Arrival(
                new SignIn.Place(Caller.address(request), Caller.device(request), TokenCookies.SESSION.token(request)),
                SessionFilter.signedIn(request),
                TokenCookies.HALF.token(request),
                token -> homes.of(browser.begin(token, request, response)),
                kept -> TokenCookies.HALF.set(request, response, kept));
    }
}

package dev.corridor.access.web;

import dev.corridor.access.Actors;
import dev.corridor.access.BoundKiosk;
import dev.corridor.access.SignedIn;
import dev.corridor.shared.Actor;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Open;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.SchoolId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request through to its handler, or not: the handler says by {@link Needs} or {@link Open} who may come. One of
 * ours that says neither lets nobody in.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

    private final Actors actors;
    private final KioskDoor kiosks;

    Doorkeeper(Actors actors, KioskDoor kiosks) {
        this.actors = actors;
        this.kiosks = kiosks;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("dev.corridor")) {
            check(request, method);
        }
        return true;
    }

    private void check(HttpServletRequest request, HandlerMethod method) {
        Open open = method.getMethodAnnotation(Open.class);
        if (open != null && !open.signedIn()) {
            return;
        }
        Optional<BoundKiosk> kiosk = kiosks.kiosk(request);
        if (kiosk.isPresent()) {
            kiosks.admit(request, kiosk.get(), method, variable(request, "school"));
            return;
        }
        SignedIn who =
                SessionFilter.signedIn(request).orElseThrow(() -> new Problem(Problem.Kind.SIGN_IN, "Sign in first."));
        if (who.mustChangePassword() && !method.hasMethodAnnotation(BeforePasswordChange.class)) {
            throw first("password", "must-change", "Choose a password of your own first.");
        }
        if (who.owesFactor() && !method.hasMethodAnnotation(BeforeSecondFactor.class)) {
            throw first("factor", "must-add", "Add a second factor first.");
        }
        if (open == null) {
            admit(request, who, method.getMethodAnnotation(Needs.class));
        }
    }

    private static Problem first(String field, String code, String message) {
        return new Problem(Problem.Kind.NOT_ALLOWED, message, List.of(new FieldError(field, code, message)));
    }

    private void admit(HttpServletRequest request, SignedIn who, @Nullable Needs needs) {
        if (needs == null) {
            throw Problem.notFound("thing");
        }
        if (variable(request, "district").isPresent()) {
            request.setAttribute(DistrictActor.class.getName(), districtActor(request, who, needs));
            return;
        }
        Actor actor = id(request, "school", SchoolId::of)
                .flatMap(school -> actors.in(school, who))
                .orElseThrow(() -> Problem.notFound("school"));
        if (Arrays.stream(needs.value()).noneMatch(actor::may)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "Your account may not do this.");
        }
        request.setAttribute(Actor.class.getName(), actor);
    }

    private DistrictActor districtActor(HttpServletRequest request, SignedIn who, Needs needs) {
        return id(request, "district", DistrictId::of)
                .filter(district -> Permission.ADMIN.containsAll(List.of(needs.value())))
                .flatMap(district -> actors.in(district, who))
                .orElseThrow(() -> Problem.notFound("district"));
    }

    /** An id of the path; whatever is no id is no school either. */
    private static <T> Optional<T> id(HttpServletRequest request, String name, Function<String, T> read) {
        try {
            return variable(request, name).map(read);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<String> variable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? Optional.ofNullable((String) map.get(name)) : Optional.empty();
    }
}

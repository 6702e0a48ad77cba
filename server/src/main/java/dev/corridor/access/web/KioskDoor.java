package dev.corridor.access.web;

import dev.corridor.access.BoundKiosk;
import dev.corridor.access.KioskVisits;
import dev.corridor.access.Kiosks;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Lets the requests of kiosks through, or not. A device that is bound is a kiosk and nothing else, whoever may be
 * signed in on it besides; it may what names {@link Permission#AT_KIOSK}, in its own school.
 */
@Component
class KioskDoor {

    /** The header in which a kiosk says for whom it asks: what it got when they showed who they are. */
    static final String VISIT = "Kiosk-Visit";

    private final Kiosks kiosks;
    private final KioskVisits visits;

    KioskDoor(Kiosks kiosks, KioskVisits visits) {
        this.kiosks = kiosks;
        this.visits = visits;
    }

    /** The kiosk that a request comes from, if it comes from one. */
    Optional<BoundKiosk> kiosk(HttpServletRequest request) {
        Optional<String> visit = Optional.ofNullable(request.getHeader(VISIT)).filter(token -> token.length() <= 100);
        return TokenCookies.KIOSK.token(request).flatMap(token -> kiosks.find(token, visit));
    }

    /**
     * Lets a kiosk in.
     *
     * @param school of the path, as it was written there
     */
    void admit(HttpServletRequest request, BoundKiosk kiosk, HandlerMethod method, Optional<String> school) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw new Problem(Problem.Kind.SIGN_IN, "Sign in first.");
        }
        if (!school.equals(Optional.of(kiosk.school().toString()))) {
            throw Problem.notFound("school");
        }
        if (!open(needs)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "A kiosk may not do this.");
        }
        request.setAttribute(BoundKiosk.class.getName(), kiosk);
        if (Arrays.stream(method.getMethodParameters()).anyMatch(KioskDoor::wantsActor)) {
            request.setAttribute(Actor.class.getName(), visitor(kiosk));
        }
    }

    private Actor visitor(BoundKiosk kiosk) {
        return visits.visitor(kiosk).orElseThrow(() -> new Problem(Problem.Kind.SIGN_IN, "Show first who you are."));
    }

    private static boolean wantsActor(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    private static boolean open(@Nullable Needs needs) {
        return needs != null && Arrays.asList(needs.value()).contains(Permission.AT_KIOSK);
    }
}

package dev.corridor.access;

import java.util.Optional;
import java.util.function.Function;

/**
 * Somebody at the door: for a handler that lets people in who show otherwise than by signing in who they are. A kiosk
 * never arrives.
 *
 * @param place where they are
 * @param signedIn who they are, if they are signed in already
 * @param door gives their browser the session of a token, in place of the one that it has
 */
public record Arrival(SignIn.Place place, Optional<SignedIn> signedIn, Function<String, Me> door) {

    /** Lets them in. */
    public Me letIn(String token) {
        return door.apply(token);
    }
}

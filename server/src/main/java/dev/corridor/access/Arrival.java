package dev.corridor.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Somebody at the door: for a handler that lets people in who show otherwise than by signing in who they are. A kiosk
 * never arrives.
 *
 * @param place where they are
 * @param signedIn who they are, if they are signed in already
 * @param half what their browser keeps of a sign-in whose second step is outstanding
 * @param door gives their browser the session of a token, in place of the one that it has
 * @param halfDoor gives it what is to be kept of such a sign-in
 */
public record Arrival(
        SignIn.Place place,
        Optional<SignedIn> signedIn,
        Optional<String> half,
        Function<String, Me> door,
        Consumer<String> halfDoor) {

    /** Lets them in. */
    public Me letIn(String token) {
        return door.apply(token);
    }

    /**
     * Lets them in as far as they have come.
     *
     * @param to the page of this server that they came for
     * @return the page to see now
     */
    public String enter(Entry entry, String to) {
        return switch (entry) {
            case Entry.In(String token) -> {
                letIn(token);
                yield to;
            }
            case Entry.HalfWay(String sealed) -> {
                halfWay(sealed);
                yield "/sign-in/step?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
            }
        };
    }

    /** Lets them take the second step. */
    public void halfWay(String sealed) {
        halfDoor.accept(sealed);
    }
}

package dev.corridor.access.factors;

import dev.corridor.shared.Problem;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a passkey has signed, as the browser gives it; all of it base64url.
 *
 * @param id of the credential
 * @param clientData what the browser says of the challenge and of itself
 * @param authenticatorData what the device says
 * @param userHandle whose the device says it is; null where it says nothing
 */
public record Assertion(
        String id,
        String clientData,
        String authenticatorData,
        String signature,
        @Nullable String userHandle) {

    public Assertion {
        if (Stream.of(id, clientData, authenticatorData, signature).anyMatch(Objects::isNull)) {
            throw Problem.field("id", "missing", "The credential, its data and its signature are needed.");
        }
    }
}

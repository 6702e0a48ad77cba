package dev.corridor.access.factors;

import dev.corridor.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A passkey that a device has made, as the browser gives it; but for the name all of it base64url.
 *
 * @param name for its owner to know it by
 * @param transports how the device is reached, such as {@code internal} or {@code usb}
 */
public record Attestation(
        String name,
        String id,
        String clientData,
        String attestation,
        @Nullable List<String> transports) {

    private static final int MOST_TRANSPORTS = 10;
    private static final int LONGEST_TRANSPORT = 40;

    public Attestation {
        if (Stream.of(name, id, clientData, attestation).anyMatch(Objects::isNull)) {
            throw Problem.field("id", "missing", "A name, the credential and its data are needed.");
        }
        if (transports != null
                && (transports.size() > MOST_TRANSPORTS
                        || transports.stream().anyMatch(way -> way == null || way.length() > LONGEST_TRANSPORT))) {
            throw Problem.field("transports", "too-long", "These are no transports.");
        }
    }
}

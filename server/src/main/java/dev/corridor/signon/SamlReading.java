package dev.corridor.signon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.corridor.shared.SchoolClock;
import dev.corridor.signon.saml.Expected;
import dev.corridor.signon.saml.SamlResponses;
import dev.corridor.signon.saml.Told;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads responses by the keys that the provider has now: where its metadata has an address, that is looked at again.
 */
@Component
class SamlReading {

    private static final Logger LOG = LoggerFactory.getLogger("corridor.sign-on");
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final int MOST = 2_000;

    /**
     * Which were looked at lately by this node: whoever sends nonsense must not have it call the provider each time.
     */
    private final Cache<SignOnId, Boolean> lately =
            Caffeine.newBuilder().expireAfterWrite(LEFT_ALONE).maximumSize(MOST).build();

    private final SamlSides sides;
    private final SchoolClock clock;

    SamlReading(SamlSides sides, SchoolClock clock) {
        this.sides = sides;
        this.clock = clock;
    }

    /** @throws SignOnRefused if it does not hold, by new keys either */
    Told read(SignOnConnection connection, SamlSide side, String response) {
        try {
            return SamlResponses.read(response, expected(connection, side), clock.machineTime());
        } catch (SignOnRefused refused) {
            if (refused.reason() != Reason.NOT_SIGNED || !mayLook(connection, side)) {
                throw refused;
            }
            SamlSide fresh = refreshed(connection, side).orElseThrow(() -> refused);
            return SamlResponses.read(response, expected(connection, fresh), clock.machineTime());
        }
    }

    /** Looks for new keys before they are used, while nobody waits for it. */
    void keepFresh(SignOnConnection connection, SamlSide side) {
        boolean old = side.readAt()
                .filter(at -> at.isBefore(clock.now().minus(FRESH)))
                .isPresent();
        if (old && mayLook(connection, side)) {
            Thread.startVirtualThread(() -> refreshed(connection, side));
        }
    }

    private boolean mayLook(SignOnConnection connection, SamlSide side) {
        return side.metadataUrl().isPresent() && lately.asMap().putIfAbsent(connection.id(), true) == null;
    }

    private Optional<SamlSide> refreshed(SignOnConnection connection, SamlSide side) {
        try {
            return Optional.of(sides.refreshed(connection, side));
        } catch (SignOnRefused refused) {
            LOG.info(
                    "metadata of {} not read: {} {}",
                    connection.id(),
                    refused.reason().word(),
                    refused.detail().replaceAll("\\p{Cntrl}+", " "));
            return Optional.empty();
        }
    }

    private Expected expected(SignOnConnection connection, SamlSide side) {
        return new Expected(
                connection.issuer(),
                side.entity(connection),
                side.consumer(connection),
                side.certificates().stream().map(X509Certificate::getPublicKey).toList(),
                sides.key(connection));
    }
}

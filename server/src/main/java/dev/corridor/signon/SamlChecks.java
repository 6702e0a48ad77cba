package dev.corridor.signon;

import dev.corridor.shared.SchoolClock;
import dev.corridor.signon.SignOnChecks.Step;
import dev.corridor.signon.saml.AuthnRequests;
import dev.corridor.signon.saml.AuthnRequests.Ask;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Tries a connection by SAML as far as that is possible without anybody signing in: the provider's metadata, its
 * certificates, this server's own key, and whether the provider takes a request where browsers are led.
 */
@Component
class SamlChecks {

    private final SamlSides sides;
    private final ProviderCalls calls;
    private final SchoolClock clock;

    SamlChecks(SamlSides sides, ProviderCalls calls, SchoolClock clock) {
        this.sides = sides;
        this.calls = calls;
        this.clock = clock;
    }

    /** The steps up to the first that fails. */
    List<Step> check(SignOnConnection connection) {
        List<Step> steps = new ArrayList<>();
        String step = "metadata";
        try {
            SamlSide side = metadata(connection);
            steps.add(new Step(step, Optional.empty(), connection.issuer()));
            step = "certificates";
            steps.add(new Step(step, Optional.empty(), certificates(side)));
            step = "own-key";
            PrivateKey key = sides.key(connection).orElseThrow(() -> new SignOnRefused(Reason.CLIENT_REFUSED, ""));
            steps.add(new Step(step, Optional.empty(), Fingerprint.of(side.ours())));
            step = "request";
            steps.add(new Step(step, Optional.empty(), answered(connection, side, key)));
        } catch (SignOnRefused refused) {
            steps.add(new Step(step, Optional.of(refused.reason()), refused.detail()));
        }
        return steps;
    }

    private SamlSide metadata(SignOnConnection connection) {
        SamlSide side = sides.of(connection).orElseThrow();
        if (side.address().isEmpty()) {
            throw new SignOnRefused(Reason.PROVIDER_WRONG, "");
        }
        if (side.metadataUrl().isPresent()) {
            return sides.refreshed(connection, side);
        }
        side.until().filter(until -> !clock.machineTime().isBefore(until)).ifPresent(until -> {
            throw new SignOnRefused(Reason.OUT_OF_TIME, until.toString());
        });
        return side;
    }

    /** One that has run out lets people in all the same; but somebody should know before the provider changes it. */
    private String certificates(SamlSide side) {
        Instant last = side.certificates().stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (last.isBefore(clock.machineTime())) {
            throw new SignOnRefused(
                    Reason.OUT_OF_TIME,
                    last.atZone(ZoneOffset.UTC).toLocalDate().toString());
        }
        return String.valueOf(side.certificates().size());
    }

    private String answered(SignOnConnection connection, SamlSide side, PrivateKey key) {
        Ask ask = new Ask(
                "_corridor-looks-whether-it-is-known",
                side.entity(connection),
                side.consumer(connection),
                false,
                clock.machineTime());
        String address =
                AuthnRequests.address(side.address(), ask, side.wantsSigned() ? Optional.of(key) : Optional.empty());
        int status;
        try {
            status = calls.http()
                    .get()
                    .uri(URI.create(address))
                    .exchange((request, response) -> response.getStatusCode().value());
        } catch (RestClientException e) {
            throw new SignOnRefused(Reason.PROVIDER_DOWN, "" + Providers.root(e).getMessage());
        }
        if (status >= 400) {
            throw new SignOnRefused(status >= 500 ? Reason.PROVIDER_DOWN : Reason.CLIENT_REFUSED, "" + status);
        }
        return "" + status;
    }
}

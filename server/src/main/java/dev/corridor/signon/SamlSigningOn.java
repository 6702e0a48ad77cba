package dev.corridor.signon;

import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.signon.SamlTries.Answered;
import dev.corridor.signon.SamlTries.Asked;
import dev.corridor.signon.saml.AuthnRequests;
import dev.corridor.signon.saml.AuthnRequests.Ask;
import dev.corridor.signon.saml.OurMetadata;
import dev.corridor.signon.saml.Told;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The way to a provider of SAML and back, in three steps: the browser is led there; the provider's page posts the
 * response, which must hold; and back on this site, where the browser's cookies come along, the response must answer
 * what this very browser asked.
 */
@Component
public class SamlSigningOn {

    /** What the claim of an identifier is called that is no attribute. */
    private static final String NAME_ID = "NameID";

    private static final int ID_BYTES = 20;
    private static final int LONGEST = 320;

    private final SignOnConnections connections;
    private final SamlSides sides;
    private final SamlReading reading;
    private final SamlTries tries;
    private final Admission admission;
    private final SchoolClock clock;

    SamlSigningOn(
            SignOnConnections connections,
            SamlSides sides,
            SamlReading reading,
            SamlTries tries,
            Admission admission,
            SchoolClock clock) {
        this.connections = connections;
        this.sides = sides;
        this.reading = reading;
        this.tries = tries;
        this.admission = admission;
        this.clock = clock;
    }

    /** What the provider is told of this server; empty if there is no such connection by SAML. */
    public Optional<String> metadata(DistrictId district, SignOnId id) {
        return connections
                .known(district, id)
                .flatMap(connection -> sides.of(connection)
                        .map(side -> OurMetadata.write(
                                side.entity(connection), side.consumer(connection), side.ours(), side.wantsSigned())));
    }

    /** @param to a page of this server */
    Outcome begin(SignOnConnection connection, String to, boolean anew) {
        return begin(connection, to, anew, false);
    }

    private Outcome begin(SignOnConnection connection, String to, boolean anew, boolean again) {
        try {
            SamlSide side = sides.of(connection).orElseThrow();
            reading.keepFresh(connection, side);
            byte[] random = new byte[ID_BYTES];
            new SecureRandom().nextBytes(random);
            String id = "_" + HexFormat.of().formatHex(random);
            Ask ask = new Ask(id, side.entity(connection), side.consumer(connection), anew, clock.machineTime());
            return new Outcome.Away(
                    AuthnRequests.address(side.address(), ask, signer(connection, side)),
                    tries.asked(connection.id(), id, to, again));
        } catch (SignOnRefused refused) {
            return admission.refused(connection, refused);
        }
    }

    private Optional<PrivateKey> signer(SignOnConnection connection, SamlSide side) {
        return side.wantsSigned()
                ? Optional.of(sides.key(connection)
                        .orElseThrow(() -> new SignOnRefused(Reason.CLIENT_REFUSED, "save the connection again")))
                : Optional.empty();
    }

    /** Takes a response from wherever it is posted. It is still nobody's: whoever asked is not known here. */
    public Outcome take(DistrictId district, SignOnId id, String response) {
        Optional<SignOnConnection> connection = on(district, id);
        if (connection.isEmpty()) {
            return new Outcome.Refused(Reason.OFF);
        }
        try {
            return take(connection.get(), response);
        } catch (SignOnRefused refused) {
            return admission.refused(connection.get(), refused);
        }
    }

    private Outcome take(SignOnConnection connection, String response) {
        SamlSide side = sides.of(connection).orElseThrow();
        Told told = reading.read(connection, side, response);
        if (!admission.firstUse(connection, "assertion " + told.assertion())) {
            throw new SignOnRefused(Reason.TRY_AGAIN, "an assertion that came before");
        }
        Map<String, String> claims = claims(connection, side, told);
        if (claims.isEmpty()) {
            String sent = told.nameId() + " ("
                    + String.join(", ", new TreeSet<>(told.attributes().keySet())) + ")";
            return admission.refused(connection, Reason.NOTHING_TOLD, sent, "");
        }
        String back = "/api/sign-on/" + connection.district() + "/ways/" + connection.id() + "/answer";
        return new Outcome.Away(
                back, tries.answered(connection.id(), told.answers().orElse(null), claims));
    }

    /** No more than finds an account: an address for one only where the district says which it is. */
    private static Map<String, String> claims(SignOnConnection connection, SamlSide side, Told told) {
        Map<String, String> claims = new HashMap<>();
        connection
                .link()
                .ifPresent(link -> value(told, link.claim()).ifPresent(value -> claims.put(link.claim(), value)));
        String attribute = side.emailAttribute().isBlank() ? NAME_ID : side.emailAttribute();
        value(told, attribute).filter(value -> value.contains("@")).ifPresent(value -> claims.put("email", value));
        return claims;
    }

    private static Optional<String> value(Told told, String name) {
        return (name.equals(NAME_ID) ? Optional.of(told.nameId()) : told.one(name))
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    /** Ends: whoever asked in this browser is let in, or told why not. */
    public Outcome end(
            DistrictId district, SignOnId id, Optional<String> asked, Optional<String> answered, String device) {
        Optional<SignOnConnection> connection = on(district, id);
        if (connection.isEmpty()) {
            return new Outcome.Refused(Reason.OFF);
        }
        try {
            Answered answer = answered.flatMap(kept -> tries.answered(id, kept))
                    .orElseThrow(() -> new SignOnRefused(Reason.TRY_AGAIN, "no answer in this browser"));
            return end(connection.get(), asked.flatMap(kept -> tries.asked(id, kept)), answer, device);
        } catch (SignOnRefused refused) {
            return admission.refused(connection.get(), refused);
        }
    }

    private Outcome end(SignOnConnection connection, Optional<Asked> asked, Answered answer, String device) {
        if (answer.id() == null && asked.filter(Asked::again).isEmpty()) {
            // As a portal's tile has it. Nobody is let in by what they did not ask for: so they ask now.
            return begin(connection, "/", false, true);
        }
        Asked ours = asked.filter(one -> one.id().equals(answer.id()))
                .filter(one -> admission.firstUse(connection, one.id()))
                .orElseThrow(() -> new SignOnRefused(Reason.TRY_AGAIN, "no answer to what this browser asked"));
        Map<String, Object> claims = new HashMap<>(answer.claims());
        // The provider is the district's own, and it is in the district's domains alone that an address counts.
        claims.put("email_verified", true);
        return admission.admit(connection, claims, ours.to(), device);
    }

    private Optional<SignOnConnection> on(DistrictId district, SignOnId id) {
        return connections
                .known(district, id)
                .filter(SignOnConnection::on)
                .filter(known -> known.preset() == Preset.SAML);
    }
}

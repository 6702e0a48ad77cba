package dev.corridor.signon.web;

import static dev.corridor.signon.web.SignOnController.AWAY;
import static dev.corridor.signon.web.SignOnController.entered;
import static dev.corridor.signon.web.SignOnController.led;

import dev.corridor.access.Arrival;
import dev.corridor.http.TokenCookie;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import dev.corridor.signon.Outcome;
import dev.corridor.signon.SamlSigningOn;
import dev.corridor.signon.SignOnId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a provider of SAML is told, and where it has browsers post what it says of somebody. */
@RestController
@RequestMapping("/api/sign-on/{of}/ways/{way}")
class SamlController {

    /** Kept from the provider's page to the next one, which is this site's. */
    private static final TokenCookie BROUGHT = new TokenCookie("corridor-sign-on-answer", 3_900, Duration.ofMinutes(2));

    private final SamlSigningOn signingOn;

    SamlController(SamlSigningOn signingOn) {
        this.signingOn = signingOn;
    }

    /** This server's metadata, to be handed to the provider. */
    @Open(value = "Providers read it, and it has nothing that is secret", signedIn = false)
    @GetMapping("/metadata")
    ResponseEntity<byte[]> metadata(@PathVariable("of") DistrictId district, @PathVariable("way") SignOnId connection) {
        String metadata =
                signingOn.metadata(district, connection).orElseThrow(() -> Problem.notFound("connection by SAML"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/samlmetadata+xml"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"corridor-metadata.xml\"")
                .body(metadata.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes a response. It is posted from another site, so this lets nobody in: what it says is carried, sealed, to a
     * page of this site, where it is known what the browser asked for.
     */
    @Open(value = "The provider's page posts it; it must be signed by the provider", signedIn = false)
    @PostMapping(path = "/acs", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> take(
            @PathVariable("of") DistrictId district,
            @PathVariable("way") SignOnId connection,
            @RequestParam(name = "SAMLResponse", defaultValue = "") String said,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = signingOn.take(district, connection, said);
        if (outcome instanceof Outcome.Away away) {
            BROUGHT.set(request, response, away.sealed());
        }
        return led(outcome);
    }

    /** Where a browser is led with what the provider said. */
    @Open(value = "Nobody is signed in before; the provider vouches for who calls", signedIn = false)
    @GetMapping("/answer")
    ResponseEntity<Void> end(
            @PathVariable("of") DistrictId district,
            @PathVariable("way") SignOnId connection,
            Arrival arrival,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> asked = AWAY.token(request);
        Optional<String> answered = BROUGHT.token(request);
        AWAY.clear(request, response);
        BROUGHT.clear(request, response);
        Outcome outcome = signingOn.end(
                district, connection, asked, answered, arrival.place().device());
        if (outcome instanceof Outcome.In in) {
            return entered(arrival, in);
        }
        if (outcome instanceof Outcome.Away away) {
            AWAY.set(request, response, away.sealed());
        }
        return led(outcome);
    }
}

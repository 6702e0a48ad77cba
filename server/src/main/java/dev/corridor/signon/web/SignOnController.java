package dev.corridor.signon.web;

import dev.corridor.access.Arrival;
import dev.corridor.http.TokenCookie;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Open;
import dev.corridor.signon.Outcome;
import dev.corridor.signon.SignOnId;
import dev.corridor.signon.SigningOn;
import dev.corridor.signon.SigningOn.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To a provider and back: a browser is led from here there, and from there to a page of this server. */
@RestController
@RequestMapping("/api/sign-on/{of}/ways/{way}")
class SignOnController {

    /** Kept while somebody is away at the provider. */
    static final TokenCookie AWAY = new TokenCookie("corridor-sign-on", 3_000, Duration.ofMinutes(10));

    private final SigningOn signingOn;

    SignOnController(SigningOn signingOn) {
        this.signingOn = signingOn;
    }

    /**
     * Leads to the provider.
     *
     * @param to the page to see when signed in
     * @param anew whether the provider is to ask who is there, though it may know
     */
    @Open(value = "Nobody is signed in before", signedIn = false)
    @GetMapping
    ResponseEntity<Void> begin(
            @PathVariable("of") DistrictId district,
            @PathVariable("way") SignOnId connection,
            @RequestParam(name = "to", defaultValue = "/") String to,
            @RequestParam(name = "anew", defaultValue = "false") boolean anew,
            HttpServletRequest request,
            HttpServletResponse response) {
        return led(away(signingOn.begin(district, connection, to, anew, request), request, response));
    }

    private static Outcome away(Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
        if (outcome instanceof Outcome.Away away) {
            AWAY.set(request, response, away.sealed());
        }
        return outcome;
    }

    /** Where the provider leads back to, with a code or an error. */
    @Open(value = "Nobody is signed in before; the provider vouches for who calls", signedIn = false)
    @GetMapping("/callback")
    ResponseEntity<Void> end(
            @PathVariable("of") DistrictId district,
            @PathVariable("way") SignOnId connection,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "error", defaultValue = "") String error,
            Arrival arrival,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = new Answer(state, code, error, AWAY.token(request));
        if (signingOn.launched(district, connection, answer)) {
            return led(away(signingOn.launch(district, connection, request), request, response));
        }
        AWAY.clear(request, response);
        Outcome outcome =
                signingOn.end(district, connection, answer, arrival.place().device());
        return outcome instanceof Outcome.In in ? entered(arrival, in) : led(outcome);
    }

    private static String where(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Away away -> away.address();
            case Outcome.In in -> in.to();
            case Outcome.Refused refused ->
                "/sign-in/refused?why=" + refused.reason().word();
        };
    }

    static ResponseEntity<Void> led(Outcome outcome) {
        return led(where(outcome));
    }

    /** Lets somebody in as far as they have come, and leads on. */
    static ResponseEntity<Void> entered(Arrival arrival, Outcome.In in) {
        return led(arrival.enter(in.entry(), in.to()));
    }

    private static ResponseEntity<Void> led(String where) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(where))
                .build();
    }
}

package dev.corridor.guardians.web;

import dev.corridor.access.Arrival;
import dev.corridor.access.Me;
import dev.corridor.access.SignedIn;
import dev.corridor.guardians.Joining;
import dev.corridor.guardians.Newcomer;
import dev.corridor.guardians.Ties;
import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Becoming a guardian by a code. Codes come in bodies: addresses are kept in logs and histories. */
@RestController
class JoinController {

    private static final int LONGEST = 40;

    /** What somebody typed. */
    record Typed(String code) {

        Typed {
            code = checked(code);
        }
    }

    /**
     * A guardian to be.
     *
     * @param email of the account that they have in the district, or are to get
     * @param password of that account
     */
    record Form(String code, String givenName, String familyName, String email, String password) {

        Form {
            if (Stream.of(givenName, familyName, email, password).anyMatch(Objects::isNull)) {
                throw Problem.field("email", "missing", "A name, an e-mail address and a password are needed.");
            }
            code = checked(code);
        }
    }

    private final Joining joining;

    JoinController(Joining joining) {
        this.joining = joining;
    }

    /** Tells what a code is to; it stays good. */
    @Open(value = "Nobody is signed in before; the code proves that the school invited who calls", signedIn = false)
    @PostMapping("/api/guardians/code")
    Ties.Offer look(Arrival arrival, @RequestBody Typed typed) {
        return joining.look(typed.code(), arrival.place());
    }

    /** Uses the code up and signs in, with the account of the e-mail address or a new one. */
    @Open(value = "Nobody is signed in before; the code proves that the school invited who calls", signedIn = false)
    @PostMapping("/api/guardians")
    @ResponseStatus(HttpStatus.CREATED)
    Me join(Arrival arrival, @RequestBody Form form) {
        Newcomer who = new Newcomer(form.givenName(), form.familyName(), form.email(), form.password());
        return arrival.letIn(joining.join(form.code(), who, arrival.place()));
    }

    /** Uses the code up for whoever is signed in. */
    @Open("It is for the caller's own account, and the code proves that the school invited them")
    @PostMapping("/api/me/children")
    @ResponseStatus(HttpStatus.CREATED)
    Me add(SignedIn who, Arrival arrival, @RequestBody Typed typed) {
        return arrival.letIn(joining.add(typed.code(), who, arrival.place()));
    }

    private static String checked(String code) {
        if (code == null || code.isBlank()) {
            throw Problem.field("code", "missing", "A code is needed.");
        }
        if (code.length() > LONGEST) {
            throw Problem.field("code", "too-long", "At most " + LONGEST + " characters.");
        }
        return code;
    }
}

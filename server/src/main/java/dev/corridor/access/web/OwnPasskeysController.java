package dev.corridor.access.web;

import dev.corridor.access.PasskeyId;
import dev.corridor.access.Sessions;
import dev.corridor.access.SignedIn;
import dev.corridor.access.factors.Assertion;
import dev.corridor.access.factors.Attestation;
import dev.corridor.access.factors.OwnPasskeys;
import dev.corridor.access.factors.PasskeyProof;
import dev.corridor.access.web.OwnFactorsController.RecoveryCodes;
import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own passkeys, for staff; they are listed among the second factors. */
@RestController
@RequestMapping("/api/me")
class OwnPasskeysController {

    /** A name for its owner to know it by. */
    record PasskeyName(String name) {

        PasskeyName {
            if (name == null) {
                throw Problem.field("name", "missing", "A name is needed.");
            }
        }
    }

    private final OwnPasskeys passkeys;
    private final PasskeyProof proof;
    private final Sessions sessions;

    OwnPasskeysController(OwnPasskeys passkeys, PasskeyProof proof, Sessions sessions) {
        this.passkeys = passkeys;
        this.proof = proof;
        this.sessions = sessions;
    }

    /** What the device is to be asked to make. */
    @Open("They are one's own")
    @BeforeSecondFactor
    @PostMapping("/passkeys/creation")
    OwnPasskeys.Creation begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        OwnPasskeys.Begun begun = passkeys.begin(who, Sites.of(request));
        TokenCookies.PASSKEY.set(request, response, begun.sealed());
        return begun.creation();
    }

    @Open("They are one's own")
    @BeforeSecondFactor
    @PostMapping("/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryCodes add(
            SignedIn who, @RequestBody Attestation made, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> sealed = taken(request, response);
        return new RecoveryCodes(passkeys.add(who, Sites.of(request), sealed, made));
    }

    @Open("It is one's own; another's is not found")
    @PutMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(SignedIn who, @PathVariable PasskeyId id, @RequestBody PasskeyName name) {
        passkeys.rename(who, id, name.name());
    }

    @Open("It is one's own; another's is not found")
    @DeleteMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(SignedIn who, @PathVariable PasskeyId id) {
        passkeys.remove(who, id);
    }

    /** What the device is to be asked for, to show again who one is. */
    @Open("They are one's own")
    @BeforeSecondFactor
    @PostMapping("/factors/passkey-challenge")
    PasskeyProof.Request challenge(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        PasskeyProof.Begun begun = proof.begin(Sites.of(request), purpose(who), Optional.of(who.account()));
        TokenCookies.PASSKEY.set(request, response, begun.sealed());
        return begun.request();
    }

    @Open("It is one's own")
    @BeforeSecondFactor
    @PostMapping("/factors/passkey-confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            SignedIn who, @RequestBody Assertion assertion, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> sealed = taken(request, response);
        if (!proof.prove(Sites.of(request), purpose(who), sealed, assertion).equals(who.account())) {
            throw Problem.field("passkey", "refused", "This is not a passkey of yours.");
        }
        sessions.confirm(who);
    }

    private static Optional<String> taken(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> sealed = TokenCookies.PASSKEY.token(request);
        TokenCookies.PASSKEY.clear(request, response);
        return sealed;
    }

    private static String purpose(SignedIn who) {
        return "confirm " + who.session();
    }
}

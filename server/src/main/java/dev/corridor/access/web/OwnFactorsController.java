package dev.corridor.access.web;

import dev.corridor.access.Sessions;
import dev.corridor.access.SignIn;
import dev.corridor.access.SignedIn;
import dev.corridor.access.factors.AppDrafts;
import dev.corridor.access.factors.OwnFactors;
import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factors, for staff. Secrets and codes are told once, in the answer in which they were made. */
@RestController
@RequestMapping("/api/me/factors")
class OwnFactorsController {

    /** One's own password, shown again. */
    record Confirmation(String password) {

        Confirmation {
            if (password == null) {
                throw Problem.field("password", "missing", "The password is needed.");
            }
        }
    }

    /**
     * An app and its first code.
     *
     * @param draft as it was begun
     */
    record Added(String draft, String code) {

        Added {
            if (draft == null || code == null) {
                throw Problem.field("code", "missing", "The draft and a code are needed.");
            }
        }
    }

    /** Codes for paper. */
    record RecoveryCodes(List<String> recoveryCodes) {}

    private final OwnFactors factors;
    private final SignIn signIn;
    private final Sessions sessions;

    OwnFactorsController(OwnFactors factors, SignIn signIn, Sessions sessions) {
        this.factors = factors;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Open("They are one's own")
    @BeforeSecondFactor
    @GetMapping
    OwnFactors.Overview overview(SignedIn who) {
        return factors.of(who);
    }

    /** Shows again who one is, which holds for ten minutes. */
    @Open("It is one's own password")
    @BeforeSecondFactor
    @PostMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(SignedIn who, @RequestBody Confirmation confirmation, HttpServletRequest request) {
        signIn.prove(who, "password", confirmation.password(), Caller.address(request));
        sessions.confirm(who);
    }

    @Open("It is one's own")
    @BeforeSecondFactor
    @PostMapping("/authenticator-draft")
    AppDrafts.Draft draft(SignedIn who) {
        return factors.draft(who);
    }

    @Open("It is one's own")
    @BeforeSecondFactor
    @PutMapping("/authenticator")
    RecoveryCodes add(SignedIn who, @RequestBody Added added) {
        return new RecoveryCodes(factors.add(who, added.draft(), added.code()));
    }

    @Open("It is one's own")
    @DeleteMapping("/authenticator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(SignedIn who) {
        factors.removeAuthenticator(who);
    }

    /** New codes for paper, in the place of those before. */
    @Open("They are one's own")
    @PostMapping("/recovery-codes")
    RecoveryCodes newCodes(SignedIn who) {
        return new RecoveryCodes(factors.newCodes(who));
    }
}

package dev.corridor.access.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.corridor.access.Homes;
import dev.corridor.access.Me;
import dev.corridor.access.OpenSession;
import dev.corridor.access.SessionEnd;
import dev.corridor.access.SessionId;
import dev.corridor.access.Sessions;
import dev.corridor.access.SignIn;
import dev.corridor.access.SignedIn;
import dev.corridor.people.Accounts;
import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private static final Set<String> LOCALES = Set.of("en", "es");

    /** A change of one's password. */
    record PasswordChange(String current, String chosen) {

        @JsonCreator
        PasswordChange(@JsonProperty("current") String current, @JsonProperty("new") String chosen) {
            if (current == null || chosen == null) {
                throw Problem.field("new", "missing", "The current and the new password are needed.");
            }
            this.current = current;
            this.chosen = chosen;
        }
    }

    /** A choice of language. */
    record LocaleChange(String locale) {

        LocaleChange {
            if (locale == null || !LOCALES.contains(locale)) {
                throw Problem.field("locale", "unknown", "The languages are en and es.");
            }
        }
    }

    /** Everything at once. */
    record Listed(List<OpenSession> items) {}

    private final Homes homes;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;

    MeController(Homes homes, SignIn signIn, Sessions sessions, Accounts accounts) {
        this.homes = homes;
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Open("It tells about the caller alone")
    @BeforePasswordChange
    @BeforeSecondFactor
    @GetMapping
    Me me(SignedIn who) {
        return homes.of(who);
    }

    @Open("It is one's own password")
    @BeforePasswordChange
    @BeforeSecondFactor
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(SignedIn who, @RequestBody PasswordChange change, HttpServletRequest request) {
        signIn.changePassword(who, change.current(), change.chosen(), Caller.address(request));
    }

    @Open("It is one's own language")
    @BeforePasswordChange
    @BeforeSecondFactor
    @PutMapping("/locale")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeLocale(SignedIn who, @RequestBody LocaleChange change) {
        accounts.changeLocale(who.account(), change.locale());
    }

    @Open("They are one's own sessions")
    @GetMapping("/sessions")
    Listed sessions(SignedIn who) {
        return new Listed(sessions.of(who));
    }

    @Open("It is one's own session; another's is not found")
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(SignedIn who, @PathVariable SessionId id) {
        if (!sessions.end(who.account(), id, SessionEnd.OTHER_DEVICE)) {
            throw Problem.notFound("session");
        }
    }
}

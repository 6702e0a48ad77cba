package dev.corridor.access.web;

import dev.corridor.access.Arrival;
import dev.corridor.access.Entry;
import dev.corridor.access.Me;
import dev.corridor.access.SessionEnd;
import dev.corridor.access.Sessions;
import dev.corridor.access.SignIn;
import dev.corridor.access.SignedIn;
import dev.corridor.access.factors.SecondSteps;
import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    /**
     * What somebody signs in with.
     *
     * @param login an e-mail address or a username
     * @param code for whoever has a second step, which can follow by itself instead
     */
    record Login(String login, String password, @Nullable String code) {

        Login {
            if (login == null || password == null) {
                throw Problem.field("login", "missing", "A login and a password are needed.");
            }
        }
    }

    /** A code of an app, or one on paper. */
    record Step(String code) {

        Step {
            if (code == null) {
                throw Problem.field("code", "missing", "A code is needed.");
            }
        }
    }

    private final SignIn signIn;
    private final SecondSteps steps;
    private final Sessions sessions;
    private final BrowserSession browser;

    SessionController(SignIn signIn, SecondSteps steps, Sessions sessions, BrowserSession browser) {
        this.signIn = signIn;
        this.steps = steps;
        this.sessions = sessions;
        this.browser = browser;
    }

    @Open(value = "Nobody is signed in before", signedIn = false)
    @PostMapping
    Me signIn(@RequestBody Login login, Arrival arrival) {
        return switch (signIn.signIn(login.login(), login.password(), arrival.place())) {
            case Entry.In(String token) -> arrival.letIn(token);
            case Entry.HalfWay(String sealed) -> {
                if (login.code() != null) {
                    yield arrival.letIn(steps.take(Optional.of(sealed), login.code(), arrival.place()));
                }
                arrival.halfWay(sealed);
                throw SecondSteps.outstanding();
            }
        };
    }

    /** What may be shown in the second step that is outstanding in this browser. */
    @Open(value = "Nobody is signed in before the second step", signedIn = false)
    @GetMapping("/second-step")
    SecondSteps.Offered offered(Arrival arrival) {
        return steps.offered(arrival.half());
    }

    @Open(value = "Nobody is signed in before the second step", signedIn = false)
    @PostMapping("/second-step")
    Me secondStep(@RequestBody Step step, Arrival arrival) {
        return arrival.letIn(steps.take(arrival.half(), step.code(), arrival.place()));
    }

    @Open("Everybody may sign out")
    @BeforePasswordChange
    @BeforeSecondFactor
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(who.account(), who.session(), SessionEnd.SIGNED_OUT);
        browser.end(request, response);
    }
}

package dev.corridor.access.web;

import dev.corridor.access.Arrival;
import dev.corridor.access.Me;
import dev.corridor.access.SessionEnd;
import dev.corridor.access.Sessions;
import dev.corridor.access.SignIn;
import dev.corridor.access.SignedIn;
import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
     */
    record Login(String login, String password) {

        Login {
            if (login == null || password == null) {
                throw Problem.field("login", "missing", "A login and a password are needed.");
            }
        }
    }

    private final SignIn signIn;
    private final Sessions sessions;
    private final BrowserSession browser;

    SessionController(SignIn signIn, Sessions sessions, BrowserSession browser) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.browser = browser;
    }

    @Open(value = "Nobody is signed in before", signedIn = false)
    @PostMapping
    Me signIn(@RequestBody Login login, Arrival arrival) {
        return arrival.letIn(signIn.signIn(login.login(), login.password(), arrival.place()));
    }

    @Open("Everybody may sign out")
    @BeforePasswordChange
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(who.account(), who.session(), SessionEnd.SIGNED_OUT);
        browser.end(request, response);
    }
}

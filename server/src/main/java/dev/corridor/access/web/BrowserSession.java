package dev.corridor.access.web;

import dev.corridor.access.SessionEnd;
import dev.corridor.access.Sessions;
import dev.corridor.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** What a browser holds of a session. */
@Component
class BrowserSession {

    private final Sessions sessions;
    private final CookieCsrfTokenRepository csrfTokens;

    BrowserSession(Sessions sessions, CookieCsrfTokenRepository csrfTokens) {
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    /** Gives the browser a new session and a new CSRF token; whatever it held before is of no use afterwards. */
    SignedIn begin(String token, HttpServletRequest request, HttpServletResponse response) {
        SessionFilter.signedIn(request)
                .ifPresent(before -> sessions.end(before.account(), before.session(), SessionEnd.REPLACED));
        TokenCookies.SESSION.set(request, response, token);
        if (TokenCookies.HALF.token(request).isPresent()) {
            TokenCookies.HALF.clear(request, response);
        }
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        return sessions.find(token).orElseThrow();
    }

    /** Takes the session from the browser. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        TokenCookies.SESSION.clear(request, response);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }
}

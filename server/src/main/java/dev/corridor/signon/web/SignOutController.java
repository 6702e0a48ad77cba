package dev.corridor.signon.web;

import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Open;
import dev.corridor.signon.ProviderSessions;
import dev.corridor.signon.SignOnId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a provider says, from server to server, that somebody's session there is over. */
@RestController
@RequestMapping("/api/sign-on/{of}/ways/{way}")
class SignOutController {

    private final ProviderSessions sessions;

    SignOutController(ProviderSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Ends the sessions here that came of one there.
     *
     * @param token signed by the provider: OpenID Connect Back-Channel Logout 1.0
     */
    @Open(value = "The provider calls, and proves it by its signature", signedIn = false)
    @PostMapping(path = "/sign-out", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void end(
            @PathVariable("of") DistrictId district,
            @PathVariable("way") SignOnId connection,
            @RequestParam(name = "logout_token", defaultValue = "") String token) {
        sessions.end(district, connection, token);
    }
}

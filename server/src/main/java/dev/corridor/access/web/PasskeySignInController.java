package dev.corridor.access.web;

import dev.corridor.access.Arrival;
import dev.corridor.access.Entrance;
import dev.corridor.access.Me;
import dev.corridor.access.factors.Assertion;
import dev.corridor.access.factors.HalfSignIns;
import dev.corridor.access.factors.PasskeyProof;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a passkey, in the place of a password or of a code after it. */
@RestController
@RequestMapping("/api/session")
class PasskeySignInController {

    private static final String PURPOSE = "sign in";

    private final PasskeyProof proof;
    private final HalfSignIns halves;
    private final Entrance entrance;

    PasskeySignInController(PasskeyProof proof, HalfSignIns halves, Entrance entrance) {
        this.proof = proof;
        this.halves = halves;
        this.entrance = entrance;
    }

    /**
     * What the device is to be asked for.
     *
     * @param second whether it is the second step: then for one of whose first step it was
     */
    @Open(value = "Nobody is signed in before", signedIn = false)
    @PostMapping("/passkey-challenge")
    PasskeyProof.Request begin(
            @RequestParam(name = "second", defaultValue = "false") boolean second,
            Arrival arrival,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<AccountId> whose =
                second ? halves.open(arrival.half()).map(HalfSignIns.Half::account) : Optional.empty();
        PasskeyProof.Begun begun = proof.begin(Sites.of(request), PURPOSE, whose);
        TokenCookies.PASSKEY.set(request, response, begun.sealed());
        return begun.request();
    }

    @Open(value = "Nobody is signed in before; the passkey shows who it is", signedIn = false)
    @PostMapping("/passkey")
    Me signIn(
            @RequestBody Assertion assertion,
            Arrival arrival,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> sealed = TokenCookies.PASSKEY.token(request);
        TokenCookies.PASSKEY.clear(request, response);
        AccountId account = proof.prove(Sites.of(request), PURPOSE, sealed, assertion);
        return arrival.letIn(entrance.byPasskey(
                account, halves.open(arrival.half()), arrival.place().device()));
    }
}

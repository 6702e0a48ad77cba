package dev.corridor.access.web;

import dev.corridor.access.Brakes;
import dev.corridor.access.Homes;
import dev.corridor.access.Me;
import dev.corridor.access.Setup;
import dev.corridor.access.SetupCode;
import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Set-up of the first admin, in the browser. */
@RestController
@RequestMapping("/api/setup")
class SetupController {

    /**
     * Whether set-up is waiting.
     *
     * @param codeNeeded whether this caller must type the code that the server printed at its start
     */
    record Status(boolean needed, boolean codeNeeded) {}

    /** What the first admin says; {@code code} only where it is needed. */
    record Request(
            @Nullable String code,
            String district,
            String school,
            String timeZone,
            String givenName,
            String familyName,
            String email,
            String password) {

        Request {
            if (Stream.of(district, school, timeZone, givenName, familyName, email, password)
                    .anyMatch(Objects::isNull)) {
                throw new Problem(Problem.Kind.BAD_INPUT, "Every field but the code is needed.");
            }
        }

        Setup.First first() {
            return new Setup.First(district, school, timeZone, givenName, familyName, email, password);
        }
    }

    private final Setup setup;
    private final SetupCode code;
    private final Brakes brakes;
    private final Homes homes;
    private final BrowserSession browser;

    SetupController(Setup setup, SetupCode code, Brakes brakes, Homes homes, BrowserSession browser) {
        this.setup = setup;
        this.code = code;
        this.brakes = brakes;
        this.homes = homes;
        this.browser = browser;
    }

    @Open(value = "The first page must know whether to offer it", signedIn = false)
    @GetMapping
    Status status(HttpServletRequest request) {
        boolean needed = setup.needed();
        return new Status(needed, needed && !Caller.here(request));
    }

    @Open(value = "Nobody can sign in before; the code or the machine itself proves who calls", signedIn = false)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Me setUp(@RequestBody Request wanted, HttpServletRequest request, HttpServletResponse response) {
        if (!Caller.here(request)) {
            mustKnowCode(wanted.code(), Caller.address(request));
        }
        String token = setup.run(wanted.first(), Caller.device(request));
        return homes.of(browser.begin(token, request, response));
    }

    private void mustKnowCode(@Nullable String typed, String address) {
        brakes.begin("set-up", address);
        if (!code.fits(typed)) {
            throw Problem.field("code", "wrong", "This is not the code that the server printed when it started.");
        }
        brakes.undo("set-up", address);
    }
}

package dev.corridor.access.web;

import dev.corridor.access.SessionLife;
import dev.corridor.access.factors.Challenges;
import dev.corridor.access.factors.HalfSignIns;
import dev.corridor.http.TokenCookie;
import java.time.Duration;

/** The cookies that tell who, or what, a request comes from. */
final class TokenCookies {

    /** Kept for as long as any session lasts. */
    static final TokenCookie SESSION = new TokenCookie("corridor", 100, SessionLife.STUDENT.whole());

    /** Kept as long as a browser keeps any. */
    static final TokenCookie KIOSK = new TokenCookie("corridor-kiosk", 120, Duration.ofDays(400));

    /** Kept between the two steps of a sign-in. */
    static final TokenCookie HALF = new TokenCookie("corridor-half", 1_000, HalfSignIns.GOOD_FOR);

    /** Kept while a passkey is asked for. */
    static final TokenCookie PASSKEY = new TokenCookie("corridor-passkey", 1_000, Challenges.GOOD_FOR);

    private TokenCookies() {}
}

package dev.corridor.access.web;

import dev.corridor.access.SessionLife;
import dev.corridor.http.TokenCookie;
import java.time.Duration;

/** The cookies that tell who, or what, a request comes from. */
final class TokenCookies {

    /** Kept for as long as any session lasts. */
    static final TokenCookie SESSION = new TokenCookie("corridor", 100, SessionLife.STUDENT.whole());

    /** Kept as long as a browser keeps any. */
    static final TokenCookie KIOSK = new TokenCookie("corridor-kiosk", 120, Duration.ofDays(400));

    private TokenCookies() {}
}

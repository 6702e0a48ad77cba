package dev.corridor.access;

import dev.corridor.shared.AccountId;

/**
 * A request's session.
 *
 * @param mustChangePassword until then nothing but that is allowed
 * @param owesFactor the same of adding a second factor, which the district wants
 */
public record SignedIn(SessionId session, AccountId account, boolean mustChangePassword, boolean owesFactor) {

    /** A session that owes nothing. */
    public SignedIn(SessionId session, AccountId account) {
        this(session, account, false, false);
    }
}

package dev.corridor.access;

import dev.corridor.shared.AccountId;

/**
 * A request's session.
 *
 * @param mustChangePassword until then nothing but that is allowed
 */
public record SignedIn(SessionId session, AccountId account, boolean mustChangePassword) {}

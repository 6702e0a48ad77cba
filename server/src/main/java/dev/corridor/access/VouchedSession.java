package dev.corridor.access;

import dev.corridor.shared.AccountId;

/**
 * A session was opened for whom somebody else vouches, perhaps after a second step. Told in the transaction that opened
 * it.
 *
 * @param voucher as whoever vouched wrote it
 */
public record VouchedSession(AccountId account, SessionId session, String voucher) {}

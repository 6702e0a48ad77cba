package dev.corridor.signon;

import dev.corridor.shared.OneOf;
import java.time.Instant;

/**
 * Somebody who was not let in, or something that was tried.
 *
 * @param presented what the provider says they are: an e-mail address or another identifier; blank for attempts that
 *     are nobody's
 * @param times how often
 */
public record SignOnRefusal(@OneOf(of = Reason.class) String reason, String presented, int times, Instant lastAt) {}

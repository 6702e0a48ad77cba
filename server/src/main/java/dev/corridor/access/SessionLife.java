package dev.corridor.access;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle without use
 * @param whole from the sign-in on, however much it is used
 */
public record SessionLife(Duration idle, Duration whole) {

    /** A student's own phone or laptop: a month. */
    public static final SessionLife STUDENT = new SessionLife(Duration.ofDays(30), Duration.ofDays(30));

    /** Staff see other people's records: a day's work, and a fresh sign-in each week. */
    public static final SessionLife STAFF = new SessionLife(Duration.ofHours(12), Duration.ofDays(7));
}

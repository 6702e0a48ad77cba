package dev.corridor.activities;

import java.time.Instant;

/**
 * One time that an activity meets.
 *
 * @param written whether its passes have been written
 */
public record Meeting(MeetingId id, ActivityId activity, Instant startsAt, Instant endsAt, boolean written) {}

package dev.corridor.schools;

import java.time.Instant;

/** A hall's row as it was read. */
record HallRow(long lastSeq, Instant lastAt, long configVersion, long reviewedVersion) {}

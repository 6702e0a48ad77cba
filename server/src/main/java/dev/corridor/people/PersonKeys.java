package dev.corridor.people;

import dev.corridor.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What identifies somebody of a school.
 *
 * @param number the school's own ID number
 * @param sourceId what the roster calls them there
 * @param active whether they may sign in
 */
public record PersonKeys(
        AccountId account,
        @Nullable String number,
        @Nullable String sourceId,
        boolean active) {}

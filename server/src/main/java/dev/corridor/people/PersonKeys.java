package dev.corridor.people;

import dev.corridor.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What identifies somebody of a school.
 *
 * @param person whether they are a person there; else they only have a role
 * @param number the school's own ID number
 * @param sourceId what the roster calls them there
 * @param active whether they may sign in
 * @param student whether they are a student there
 */
public record PersonKeys(
        AccountId account,
        boolean person,
        @Nullable String number,
        @Nullable String sourceId,
        boolean active,
        boolean student) {}

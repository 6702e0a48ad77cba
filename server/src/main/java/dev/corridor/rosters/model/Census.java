package dev.corridor.rosters.model;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/** Takes what identifies everybody who is there, one after the other. */
public interface Census {

    void account(AccountId id, @Nullable String email, @Nullable String username, @Nullable String sourceId);

    /**
     * Somebody in a school.
     *
     * @param active whether they may sign in
     * @param student whether they are a student there
     */
    void person(
            SchoolId school,
            AccountId account,
            @Nullable String number,
            @Nullable String sourceId,
            boolean active,
            boolean student);

    /** Somebody who has a role in a school, and need not be a person there; once for each. */
    void role(SchoolId school, AccountId account);
}

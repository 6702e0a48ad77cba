package dev.corridor.people;

import dev.corridor.shared.AccountId;
import java.util.Set;

/**
 * These accounts may do less or other things than before: suspended, disabled, gone, given other roles. Published in
 * the transaction of the change.
 */
public record StandingChanged(Set<AccountId> accounts) {

    public StandingChanged {
        accounts = Set.copyOf(accounts);
    }
}

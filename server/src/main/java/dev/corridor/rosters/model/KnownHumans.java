package dev.corridor.rosters.model;

import dev.corridor.shared.AccountId;
import java.util.HashMap;
import java.util.Map;

/** Everybody who is there, by account: the one index of what a roster is compared with. */
final class KnownHumans {

    private final Map<AccountId, KnownHuman> all;

    KnownHumans(Known known) {
        all = HashMap.newHashMap(known.accounts().size());
        known.accounts().forEach(account -> of(account.id()).add(account));
        for (Known.KnownSchool school : known.schools()) {
            school.people()
                    .forEach(person -> of(person.account()).add(school.school().id(), person));
            school.memberships()
                    .forEach(role -> of(role.account()).add(school.school().id(), role));
        }
    }

    /** Whoever has an account, made known here and now if nobody knew. */
    KnownHuman of(AccountId account) {
        return all.computeIfAbsent(account, id -> new KnownHuman());
    }
}

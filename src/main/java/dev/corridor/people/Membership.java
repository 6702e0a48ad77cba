package dev.corridor.people;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.Role;
import java.util.Locale;
import java.util.Set;

/**
 * What an account is in a school.
 *
 * @param role any but district admin, which is no matter of one school
 * @param areas what an admin may administer; empty for other roles
 * @param source whether the roster or somebody by hand gave it: a roster takes back only its own
 */
public record Membership(AccountId account, Role role, Set<AdminArea> areas, Source source) {

    /** Who gave a role. */
    public enum Source {
        HAND,
        ROSTER;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Source of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Membership {
        areas = Set.copyOf(areas);
        if (role == Role.DISTRICT_ADMIN) {
            throw new IllegalArgumentException("a district admin is none of a school");
        }
        if (role != Role.ADMIN && !areas.isEmpty()) {
            throw new IllegalArgumentException("only an admin has areas");
        }
    }

    /** A role; an admin's is for every area. */
    public static Membership of(AccountId account, Role role, Source source) {
        return new Membership(account, role, role == Role.ADMIN ? AdminArea.ALL : Set.of(), source);
    }
}

package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.RosterRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A role that somebody has in an organisation, as OneRoster 1.2 has it.
 *
 * @param role the source's word
 * @param org its key; blank for none
 * @param primary whether it is the role there that counts first
 */
public record Grant(String role, String org, boolean primary) {

    public boolean family() {
        return known().equals(Optional.of(RosterRole.FAMILY));
    }

    private Optional<RosterRole> known() {
        return RoleWords.meaning(role);
    }

    private boolean student() {
        return known().map(RosterRole::student).orElse(false);
    }

    /** How much it lets somebody do; words that mean nothing to us least, for an admin may give them a meaning. */
    private int weight() {
        return known().map(known -> switch (known) {
                    case DISTRICT_ADMINISTRATOR -> 5;
                    case ADMINISTRATOR -> 4;
                    case TEACHER -> 3;
                    case AIDE, MONITOR, ASSISTANT, SUBSTITUTE -> 2;
                    case STUDENT, FAMILY -> 1;
                })
                .orElse(1);
    }

    /**
     * One role for each organisation. Nobody is both a student and staff: the first primary role decides. Who is also a
     * parent is that nowhere.
     */
    public static List<Grant> settled(List<Grant> all) {
        List<Grant> own = all.stream().filter(grant -> !grant.family()).toList();
        if (own.isEmpty()) {
            return all;
        }
        boolean student = own.stream()
                .filter(Grant::primary)
                .findFirst()
                .orElse(own.getFirst())
                .student();
        Map<String, Grant> byOrg = new LinkedHashMap<>();
        own.stream()
                .filter(grant -> grant.student() == student)
                .forEach(grant ->
                        byOrg.merge(grant.org(), grant, (one, other) -> other.weight() > one.weight() ? other : one));
        return List.copyOf(byOrg.values());
    }

    /** The cell of a table for these roles: one word, or one for each organisation where they are not the same. */
    public static String cell(List<Grant> grants) {
        List<String> words = grants.stream().map(Grant::role).toList();
        return words.stream().map(Texts::word).distinct().count() == 1 ? words.getFirst() : String.join(",", words);
    }

    /** What {@link #cell} was made of; one role for all organisations unless there is one for each. */
    static List<Grant> of(List<String> roles, List<String> orgs) {
        List<Grant> grants = new ArrayList<>();
        boolean each = roles.size() > 1 && roles.size() == orgs.size();
        String all = String.join(",", roles);
        for (int i = 0; i < Math.max(orgs.size(), 1); i++) {
            grants.add(new Grant(each ? roles.get(i) : all, i < orgs.size() ? orgs.get(i) : "", true));
        }
        return grants;
    }

    /** Whether a role that ends on this day, if it is one, has ended. */
    public static boolean ended(String ends, LocalDate today) {
        return Sessions.date(ends).map(end -> end.isBefore(today)).orElse(false);
    }
}

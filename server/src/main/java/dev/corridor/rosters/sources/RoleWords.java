package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.RosterRole;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What OneRoster's words for roles mean to us. */
final class RoleWords {

    private static final Map<String, RosterRole> WORDS = Map.ofEntries(
            Map.entry("student", RosterRole.STUDENT),
            Map.entry("teacher", RosterRole.TEACHER),
            Map.entry("aide", RosterRole.AIDE),
            Map.entry("proctor", RosterRole.AIDE),
            Map.entry("counselor", RosterRole.TEACHER),
            Map.entry("administrator", RosterRole.ADMINISTRATOR),
            Map.entry("principal", RosterRole.ADMINISTRATOR),
            Map.entry("siteadministrator", RosterRole.ADMINISTRATOR),
            Map.entry("districtadministrator", RosterRole.DISTRICT_ADMINISTRATOR),
            Map.entry("systemadministrator", RosterRole.DISTRICT_ADMINISTRATOR),
            Map.entry("guardian", RosterRole.FAMILY),
            Map.entry("parent", RosterRole.FAMILY),
            Map.entry("relative", RosterRole.FAMILY));

    static final String KNOWN = String.join(", ", new TreeSet<>(WORDS.keySet()));

    private RoleWords() {}

    /** Whatever its case and signs; empty if it means nothing. */
    static Optional<RosterRole> meaning(String word) {
        return Optional.ofNullable(WORDS.get(Texts.word(word)));
    }
}

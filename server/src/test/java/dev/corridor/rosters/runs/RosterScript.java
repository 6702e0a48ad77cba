package dev.corridor.rosters.runs;

import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.Enrolment;
import dev.corridor.rosters.sources.RosterTables.Org;
import dev.corridor.rosters.sources.RosterTables.Session;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import dev.corridor.rosters.sources.RosterTables.User;
import dev.corridor.shared.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A school of a few dozen as a source tells it, to be changed from one run to the next. */
final class RosterScript implements ScriptedSource.Script {

    static final int STUDENTS = 30;

    final String domain = Ids.next().toString().substring(24) + ".example";
    final Map<String, User> users = new LinkedHashMap<>();
    String room = "220";
    String section = "C1";
    Optional<Session> term = Optional.empty();

    RosterScript() {
        put(user("T1", "teacher", "Maria", "Rivera", ""));
        for (int i = 1; i <= STUDENTS; i++) {
            put(user("S" + i, "student", "Kid" + i, "Family" + i, "09"));
        }
    }

    User user(String key, String role, String given, String family, String grade) {
        return new User(
                key,
                true,
                List.of("A"),
                role,
                "",
                Map.of(),
                given,
                family,
                key + "-" + domain.substring(0, 4),
                key.toLowerCase(java.util.Locale.ROOT) + "@" + domain,
                grade);
    }

    void put(User user) {
        users.put(user.key(), user);
    }

    /** The same user, who may sign in or not. */
    static User enabled(User user, boolean enabled) {
        return new User(
                user.key(),
                enabled,
                user.units(),
                user.role(),
                user.username(),
                user.ids(),
                user.givenName(),
                user.familyName(),
                user.number(),
                user.email(),
                user.grade());
    }

    /** The same user with another address. */
    static User withEmail(User user, String email) {
        return new User(
                user.key(),
                user.enabled(),
                user.units(),
                user.role(),
                user.username(),
                user.ids(),
                user.givenName(),
                user.familyName(),
                user.number(),
                email,
                user.grade());
    }

    @Override
    public Fetched fetch(Optional<String> mark, RosterTables into) {
        into.add(new Org("A", "Able " + domain, UnitType.SCHOOL, ""));
        users.values().forEach(into::add);
        if (!users.isEmpty()) {
            term.ifPresent(into::add);
            List<String> terms = term.map(Session::key).stream().toList();
            into.add(new RosterTables.Class(section, "Algebra", "", "scheduled", room, "A", terms, List.of("1")));
            users.values()
                    .forEach(user -> into.add(
                            Enrolment.of(section, user.key(), user.role().equals("teacher"))));
        }
        return Fetched.all();
    }
}

package dev.corridor.rosters.sources.oneroster;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Checked.Trial;
import dev.corridor.rosters.sources.Checked.Unit;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Reads a roster from a OneRoster server: changes, and everything once a week, since many servers do not tell what is
 * gone.
 */
public final class OneRosterReader {

    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Set<String> CANNOT_TELL_CHANGES = Set.of(Server.FILTER_REFUSED, "rows-missing");

    /** Those of both versions but for families'; servers may have others of their own. */
    private static final List<String> STANDARD_ROLES = List.of(
            "administrator",
            "aide",
            "counselor",
            "districtAdministrator",
            "principal",
            "proctor",
            "siteAdministrator",
            "student",
            "systemAdministrator",
            "teacher");

    /** Where a fetch began, and where the last one of everything did, by the other side's clock. */
    private record Mark(Instant since, Instant whole) {

        static Optional<Mark> of(String text) {
            String[] parts = text.split(" ", -1);
            return parts.length == 2
                    ? Optional.of(new Mark(Instant.parse(parts[0]), Instant.parse(parts[1])))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return since + " " + whole;
        }
    }

    private final Server server;
    private final SchoolClock clock;

    public OneRosterReader(Server server, SchoolClock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** As {@link dev.corridor.rosters.sources.RosterSource#fetch}. */
    public Fetched fetch(Optional<String> mark, RosterTables into) {
        Optional<Mark> last =
                mark.flatMap(Mark::of).filter(there -> there.whole().plus(WEEK).isAfter(clock.machineTime()));
        if (last.isPresent()) {
            try {
                return changes(last.get(), into);
            } catch (SourceProblem problem) {
                if (!CANNOT_TELL_CHANGES.contains(problem.code())) {
                    throw problem;
                }
            }
        }
        return whole(into);
    }

    private Fetched changes(Mark last, RosterTables into) {
        Rows rows = new Rows(into, true, today());
        String filter = "dateLastModified>'" + last.since().minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS) + "'";
        read(filter.replace("Z'", ".000Z'"), rows);
        return new Fetched(false, Optional.of(new Mark(began(), last.whole()).toString()));
    }

    private Fetched whole(RosterTables into) {
        int users = read("", new Rows(into, false, today()));
        if (users == 0) {
            throw SourceProblem.otherSide(
                    "no-users",
                    "{host} has no users at all. Look whether Corridor is allowed to read them. Nothing was changed.",
                    Map.of("host", server.host()));
        }
        return new Fetched(true, Optional.of(new Mark(began(), began()).toString()));
    }

    /** Tells how many users there were. */
    private int read(String filter, Rows rows) {
        int[] users = new int[1];
        server.each("orgs", filter, rows::org);
        server.each("academicSessions", filter, rows::session);
        server.each("users", filter, row -> {
            users[0]++;
            rows.user(row);
        });
        server.each("classes", filter, rows::section);
        server.each("enrollments", filter, rows::enrolment);
        return users[0];
    }

    private Instant began() {
        return server.date().orElse(clock.machineTime());
    }

    /** Roles end with a day; which day it is somewhere on Earth matters little. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.machineTime(), ZoneOffset.UTC);
    }

    /** Goes on with a trial: every organisation, and the first rows of everything else. */
    public Checked check(Trial trial) {
        List<Unit> units = new ArrayList<>();
        Set<String> roles = new TreeSet<>(STANDARD_ROLES);
        Set<String> numbers = new LinkedHashSet<>(List.of("identifier"));
        trial.step("orgs", () -> {
            server.each("orgs", "", row -> units(row, units));
            return String.valueOf(units.size());
        });
        trial.step("academic-sessions", () -> first("academicSessions", row -> {}));
        trial.step(
                "users",
                () -> first("users", user -> {
                    Values.texts(user, "role").forEach(roles::add);
                    user.path("roles").forEach(role -> roles.addAll(Values.texts(role, "role")));
                    numbers.addAll(Values.ids(user).keySet());
                }));
        trial.step("classes", () -> first("classes", row -> {}));
        trial.step("enrolments", () -> first("enrollments", row -> {}));
        if (!server.clockAhead().isZero()) {
            trial.step("clock", () -> server.clockAhead().toSeconds() + " s");
        }
        numbers.addAll(List.of("username", "sourcedId"));
        return trial.found(units, List.copyOf(roles), List.copyOf(numbers));
    }

    private static void units(JsonNode row, List<Unit> units) {
        if (!Values.gone(row)) {
            units.add(new Unit(
                    Values.key(Values.text(row, "sourcedId")),
                    Values.text(row, "name"),
                    Values.reference(row, "parent"),
                    Rows.type(row) == UnitType.SCHOOL));
        }
    }

    private String first(String collection, Consumer<JsonNode> rows) {
        Server.Page page = server.first(collection);
        page.rows().forEach(rows);
        int count = page.rows().size();
        return page.total()
                .map(String::valueOf)
                .orElse(count < Server.SMALL ? String.valueOf(count) : "> " + (count - 1));
    }
}

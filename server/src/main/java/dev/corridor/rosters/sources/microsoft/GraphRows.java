package dev.corridor.rosters.sources.microsoft;

import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Writes what Graph calls things as rows. Of a user only what is named here is read. */
final class GraphRows {

    private static final String NO_ROLE = "none";

    private final RosterTables tables;
    private final Set<String> terms = new HashSet<>();

    GraphRows(RosterTables tables) {
        this.tables = tables;
    }

    void school(JsonNode school) {
        tables.add(new RosterTables.Org(
                JsonFields.text(school, "id"), JsonFields.text(school, "displayName"), UnitType.SCHOOL, ""));
    }

    /** What Graph calls somebody's role; blank for accounts that are nobody's at a school. */
    static String role(JsonNode user) {
        String role = JsonFields.text(user, "primaryRole");
        return role.equals(NO_ROLE) ? "" : role;
    }

    /** Whether somebody belongs in a roster: Graph lists every account of the tenant. */
    static boolean taken(JsonNode user, List<String> schools) {
        return !role(user).isEmpty() || !schools.isEmpty();
    }

    void user(JsonNode user, List<String> schools) {
        String role = role(user);
        JsonNode more = user.path(role.equals("student") ? "student" : "teacher");
        String external = JsonFields.text(more, "externalId");
        Map<String, String> ids = new LinkedHashMap<>();
        if (!external.isEmpty() && !external.matches(".*[,{}].*")) {
            ids.put("externalId", external);
        }
        String[] names = names(user);
        tables.add(new RosterTables.User(
                JsonFields.text(user, "id"),
                user.path("accountEnabled").asBoolean(true),
                schools,
                role.isEmpty() ? NO_ROLE : role,
                JsonFields.text(user, "userPrincipalName"),
                ids,
                names[0],
                names[1],
                JsonFields.text(more, role.equals("student") ? "studentNumber" : "teacherNumber"),
                JsonFields.text(user, "mail"),
                JsonFields.text(more, "grade")));
    }

    /** Given and family name; where one is missing, of the name that is shown. */
    private static String[] names(JsonNode user) {
        String given = JsonFields.text(user, "givenName");
        String family = JsonFields.text(user, "surname");
        if (!given.isEmpty() && !family.isEmpty()) {
            return new String[] {given, family};
        }
        String shown = JsonFields.text(user, "displayName");
        int space = shown.lastIndexOf(' ');
        return space < 0
                ? new String[] {given.isEmpty() ? shown : given, family}
                : new String[] {shown.substring(0, space).strip(), shown.substring(space + 1)};
    }

    void section(JsonNode section, String school) {
        tables.add(new RosterTables.Class(
                JsonFields.text(section, "id"),
                JsonFields.text(section, "displayName"),
                JsonFields.text(section, "classCode"),
                "scheduled",
                "",
                school,
                term(section.path("term")).stream().toList(),
                List.of()));
    }

    /** A term's key, written with its first class; empty if it has no dates. */
    private Optional<String> term(JsonNode term) {
        Optional<LocalDate> starts = JsonFields.date(term, "startDate");
        Optional<LocalDate> ends = JsonFields.date(term, "endDate");
        String name = JsonFields.text(term, "displayName");
        String key = JsonFields.text(term, "externalId");
        if (starts.isEmpty() || ends.isEmpty() || (key + name).isEmpty()) {
            return Optional.empty();
        }
        String id = (key.isEmpty() ? name : key).replace(',', ' ');
        if (terms.add(id)) {
            tables.add(new RosterTables.Session(id, name.isEmpty() ? key : name, starts.get(), ends.get()));
        }
        return Optional.of(id);
    }

    /** Who teaches, and who else is in a class: teachers are among the members too. */
    void people(String section, List<JsonNode> teachers, List<JsonNode> members) {
        for (JsonNode teacher : teachers) {
            if (!role(teacher).isEmpty() && !role(teacher).equals("student")) {
                tables.add(RosterTables.Enrolment.of(section, JsonFields.text(teacher, "id"), true));
            }
        }
        for (JsonNode member : members) {
            if (role(member).equals("student")) {
                tables.add(RosterTables.Enrolment.of(section, JsonFields.text(member, "id"), false));
            }
        }
    }
}

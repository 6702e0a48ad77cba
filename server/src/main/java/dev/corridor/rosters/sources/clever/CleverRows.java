package dev.corridor.rosters.sources.clever;

import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.RosterTable;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Writes what Clever calls things as rows. Of a user only what is named here is read; families' contacts, dates of
 * birth and everything else stay outside.
 */
final class CleverRows {

    private final RosterTables tables;
    private final Set<String> terms = new HashSet<>();

    CleverRows(RosterTables tables) {
        this.tables = tables;
    }

    void district(JsonNode district) {
        tables.add(new RosterTables.Org(
                JsonFields.text(district, "id"), JsonFields.text(district, "name"), UnitType.DISTRICT, ""));
    }

    void school(JsonNode school) {
        tables.add(new RosterTables.Org(
                JsonFields.text(school, "id"),
                JsonFields.text(school, "name"),
                UnitType.SCHOOL,
                JsonFields.text(school, "district")));
    }

    /** A term without dates is none: its classes meet always. */
    void term(JsonNode term) {
        Optional<LocalDate> starts = JsonFields.date(term, "start_date");
        Optional<LocalDate> ends = JsonFields.date(term, "end_date");
        String id = JsonFields.text(term, "id");
        if (starts.isPresent() && ends.isPresent()) {
            String name = JsonFields.text(term, "name");
            tables.add(new RosterTables.Session(id, name.isEmpty() ? id : name, starts.get(), ends.get()));
            terms.add(id);
        }
    }

    void user(JsonNode user) {
        JsonNode roles = user.path("roles");
        String role = CleverRoles.of(roles);
        String id = JsonFields.text(user, "id");
        if (role.isEmpty()) {
            tables.gone(RosterTable.USERS, id);
            return;
        }
        tables.add(new RosterTables.User(
                id,
                true,
                units(user, roles),
                role,
                first(roles, "district_username"),
                ids(roles),
                JsonFields.text(user.path("name"), "first"),
                JsonFields.text(user.path("name"), "last"),
                Stream.of("student_number", "teacher_number", "staff_id")
                        .map(name -> first(roles, name))
                        .filter(number -> !number.isEmpty())
                        .findFirst()
                        .orElse(""),
                JsonFields.text(user, "email"),
                JsonFields.text(roles.path("student"), "grade")));
    }

    /** The schools of all that somebody is; the district's id for who is of the district only. */
    private static List<String> units(JsonNode user, JsonNode roles) {
        Set<String> units = new LinkedHashSet<>();
        for (String role : CleverRoles.IN_SCHOOLS) {
            JsonNode one = roles.path(role);
            String main = JsonFields.text(one, "school");
            if (!main.isEmpty()) {
                units.add(main);
            }
            units.addAll(JsonFields.texts(one, "schools"));
        }
        if (units.isEmpty()) {
            units.add(JsonFields.text(user, "district"));
        }
        return List.copyOf(units);
    }

    private static Map<String, String> ids(JsonNode roles) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String name : List.of("sis_id", "state_id")) {
            String id = first(roles, name);
            // A comma or brace would be read as the next id.
            if (!id.isEmpty() && !id.matches(".*[,{}].*")) {
                ids.put(name, id);
            }
        }
        return ids;
    }

    /** The first value of a field that the roles have, or their credentials. */
    private static String first(JsonNode roles, String name) {
        return CleverRoles.IN_SCHOOLS.stream()
                .map(roles::path)
                .flatMap(role -> Stream.of(role, role.path("credentials")))
                .map(place -> JsonFields.text(place, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A class and who is in it: there are no enrolments beside it. */
    void section(JsonNode section) {
        String id = JsonFields.text(section, "id");
        tables.add(new RosterTables.Class(
                id,
                Stream.of("name", "sis_id", "id")
                        .map(name -> JsonFields.text(section, name))
                        .filter(title -> !title.isEmpty())
                        .findFirst()
                        .orElse(""),
                JsonFields.text(section, "section_number"),
                JsonFields.text(section, "subject").equals("homeroom/advisory") ? "homeroom" : "scheduled",
                "",
                JsonFields.text(section, "school"),
                Stream.of(JsonFields.text(section, "term_id"))
                        .filter(terms::contains)
                        .toList(),
                periods(section)));
        Set<String> teachers = new LinkedHashSet<>(JsonFields.texts(section, "teachers"));
        String teacher = JsonFields.text(section, "teacher");
        if (!teacher.isEmpty()) {
            teachers.add(teacher);
        }
        teachers.forEach(key -> tables.add(RosterTables.Enrolment.of(id, key, true)));
        new LinkedHashSet<>(JsonFields.texts(section, "students"))
                .forEach(key -> tables.add(RosterTables.Enrolment.of(id, key, false)));
    }

    /** Several in one text have commas between them. */
    private static List<String> periods(JsonNode section) {
        return Stream.of(JsonFields.text(section, "period").split(",", -1))
                .map(String::strip)
                .filter(period -> !period.isEmpty())
                .toList();
    }
}

package dev.corridor.rosters.sources.microsoft;

import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.SourceProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Everything. Of people and classes only the ids are held, to say which schools they are in: Graph tells that with the
 * schools.
 */
final class WholeTenant {

    /** So many people may have come or gone while all was read. */
    private static final int MISSING = 50;

    private final GraphCalls calls;
    private final GraphRows rows;
    private final Map<String, List<String>> schoolsOfUsers = new HashMap<>();
    private final Map<String, List<String>> schoolsOfClasses = new HashMap<>();

    WholeTenant(GraphCalls calls, GraphRows rows) {
        this.calls = calls;
        this.rows = rows;
    }

    Fetched read() {
        List<String> schools = new ArrayList<>();
        calls.each("education/schools", school -> {
            rows.school(school);
            schools.add(JsonFields.text(school, "id"));
        });
        for (String school : schools) {
            String path = "education/schools/" + GraphCalls.encoded(school);
            remember(path + "/users?$select=id", school, schoolsOfUsers);
            remember(path + "/classes?$select=id", school, schoolsOfClasses);
        }
        String users = users();
        String classes = classes();
        return new Fetched(true, Optional.of(new GraphMark(users, classes).text()));
    }

    private void remember(String path, String school, Map<String, List<String>> into) {
        List<String> alone = List.of(school);
        calls.each(path, one -> into.merge(JsonFields.text(one, "id"), alone, WholeTenant::both));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private String users() {
        GraphPages pages = new GraphPages(calls, calls.at("education/users/delta"));
        while (pages.next()) {
            pages.rows().forEach(this::user);
        }
        missing();
        return pages.delta();
    }

    private void user(JsonNode user) {
        List<String> schools = schoolsOfUsers.getOrDefault(JsonFields.text(user, "id"), List.of());
        if (user.path("@removed").isMissingNode() && GraphRows.taken(user, schools)) {
            rows.user(user, schools);
        }
        schoolsOfUsers.remove(JsonFields.text(user, "id"));
    }

    /** Who is in a school but was not among the users: a few may be new; many are a page that was left out. */
    private void missing() {
        if (schoolsOfUsers.size() > MISSING) {
            throw SourceProblem.passing(
                    "people-missing",
                    "{host} left out {count} people who are in schools. Nothing is changed.",
                    Map.of("host", calls.host(), "count", String.valueOf(schoolsOfUsers.size())));
        }
        schoolsOfUsers.forEach(
                (id, schools) -> calls.find(ChangedTenant.userPath(id)).ifPresent(user -> rows.user(user, schools)));
    }

    /** Classes in no school are groups that somebody made. */
    private String classes() {
        GraphPages pages = new GraphPages(calls, calls.at("education/classes/delta"));
        GraphBatch batch = new GraphBatch(calls);
        while (pages.next()) {
            List<String> told = new ArrayList<>();
            for (JsonNode section : pages.rows()) {
                String id = JsonFields.text(section, "id");
                List<String> schools = schoolsOfClasses.getOrDefault(id, List.of());
                if (!schools.isEmpty() && section.path("@removed").isMissingNode()) {
                    rows.section(section, schools.getFirst());
                    told.add(id);
                }
            }
            batch.each(told, ChangedTenant::peoplePaths, (id, answers) -> ChangedTenant.people(id, answers, rows));
        }
        return pages.delta();
    }
}

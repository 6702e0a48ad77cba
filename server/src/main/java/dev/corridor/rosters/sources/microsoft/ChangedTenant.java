package dev.corridor.rosters.sources.microsoft;

import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.RosterTable;
import dev.corridor.rosters.sources.RosterTables;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What has changed. A change tells whose it is and perhaps no more, so each is asked for anew, many in a call. */
final class ChangedTenant {

    private static final String USER_FIELDS =
            "id,displayName,givenName,surname,userPrincipalName,mail,accountEnabled,primaryRole,student,teacher";

    private final GraphCalls calls;
    private final GraphRows rows;
    private final RosterTables tables;

    ChangedTenant(GraphCalls calls, GraphRows rows, RosterTables tables) {
        this.calls = calls;
        this.rows = rows;
        this.tables = tables;
    }

    static String userPath(String id) {
        return "education/users/" + GraphCalls.encoded(id) + "?$select=" + USER_FIELDS;
    }

    /** Empty, with nothing written, if Graph no longer knows from where. */
    Optional<Fetched> read(GraphMark mark) {
        GraphPages users = new GraphPages(calls, URI.create(mark.users()));
        GraphPages classes = new GraphPages(calls, URI.create(mark.classes()));
        if (!users.open() || !classes.open()) {
            return Optional.empty();
        }
        calls.each("education/schools", rows::school);
        Set<String> people = ids(users);
        Set<String> sections = ids(classes);
        GraphBatch batch = new GraphBatch(calls);
        batch.each(people, id -> List.of(userPath(id), schoolsPath("users", id)), this::user);
        batch.each(sections, ChangedTenant::sectionPaths, this::section);
        return Optional.of(new Fetched(false, Optional.of(new GraphMark(users.delta(), classes.delta()).text())));
    }

    /** Once each, however often it changed. */
    private static Set<String> ids(GraphPages pages) {
        Set<String> ids = new HashSet<>();
        do {
            pages.rows().forEach(row -> ids.add(JsonFields.text(row, "id")));
        } while (pages.next());
        return ids;
    }

    private static String schoolsPath(String of, String id) {
        return "education/" + of + "/" + GraphCalls.encoded(id) + "/schools?$select=id";
    }

    private static String classPath(String id) {
        return "education/classes/" + GraphCalls.encoded(id);
    }

    private static List<String> sectionPaths(String id) {
        List<String> paths = new ArrayList<>(peoplePaths(id));
        paths.add(classPath(id));
        paths.add(schoolsPath("classes", id));
        return paths;
    }

    /** Who teaches a class, then who is in it. */
    static List<String> peoplePaths(String id) {
        return List.of(
                classPath(id) + "/teachers?$select=id,primaryRole", classPath(id) + "/members?$select=id,primaryRole");
    }

    private void user(String id, GraphBatch.Answers answers) {
        Optional<JsonNode> user = answers.one(userPath(id));
        List<String> schools = user.isEmpty() ? List.of() : ids(answers.all(schoolsPath("users", id)));
        if (user.filter(found -> GraphRows.taken(found, schools)).isPresent()) {
            rows.user(user.get(), schools);
        } else {
            tables.gone(RosterTable.USERS, id);
        }
    }

    private void section(String id, GraphBatch.Answers answers) {
        Optional<JsonNode> section = answers.one(classPath(id));
        List<String> schools = section.isEmpty() ? List.of() : ids(answers.all(schoolsPath("classes", id)));
        tables.onlyThoseWhoFollow(id);
        if (section.isPresent() && !schools.isEmpty()) {
            rows.section(section.get(), schools.getFirst());
            people(id, answers, rows);
        } else {
            tables.gone(RosterTable.CLASSES, id);
        }
    }

    private static List<String> ids(List<JsonNode> things) {
        return things.stream().map(one -> JsonFields.text(one, "id")).toList();
    }

    /** Writes who is in a class. */
    static void people(String id, GraphBatch.Answers answers, GraphRows rows) {
        List<String> paths = peoplePaths(id);
        rows.people(id, answers.all(paths.getFirst()), answers.all(paths.getLast()));
    }
}

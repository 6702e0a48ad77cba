package dev.corridor.rosters.sources.microsoft;

import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What has changed. A change tells whose it is and perhaps no more, so each is asked for anew. */
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
        people.forEach(this::user);
        sections.forEach(this::section);
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

    private void user(String id) {
        Optional<JsonNode> user = calls.find(userPath(id));
        List<String> schools = user.isEmpty() ? List.of() : schools("education/users/", id);
        if (user.filter(found -> GraphRows.taken(found, schools)).isPresent()) {
            rows.user(user.get(), schools);
        } else {
            tables.gone(Kind.USERS, id);
        }
    }

    private void section(String id) {
        Optional<JsonNode> section = calls.find("education/classes/" + GraphCalls.encoded(id));
        List<String> schools = section.isEmpty() ? List.of() : schools("education/classes/", id);
        tables.onlyThoseWhoFollow(id);
        if (section.isPresent() && !schools.isEmpty()) {
            rows.section(section.get(), schools.getFirst());
            people(calls, id, rows);
        } else {
            tables.gone(Kind.CLASSES, id);
        }
    }

    private List<String> schools(String path, String id) {
        List<String> schools = new ArrayList<>();
        calls.each(
                path + GraphCalls.encoded(id) + "/schools?$select=id",
                school -> schools.add(JsonFields.text(school, "id")));
        return schools;
    }

    /** Writes who is in a class. */
    static void people(GraphCalls calls, String id, GraphRows rows) {
        String path = "education/classes/" + GraphCalls.encoded(id);
        List<JsonNode> teachers = new ArrayList<>();
        List<JsonNode> members = new ArrayList<>();
        calls.each(path + "/teachers?$select=id,primaryRole", teachers::add);
        calls.each(path + "/members?$select=id,primaryRole", members::add);
        rows.people(id, teachers, members);
    }
}

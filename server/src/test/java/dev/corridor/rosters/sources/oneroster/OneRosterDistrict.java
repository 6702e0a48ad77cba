package dev.corridor.rosters.sources.oneroster;

import dev.corridor.TestClock;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestCalls;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A school of two behind a OneRoster 1.2 server, as its source reads it, and what happens there. */
public final class OneRosterDistrict implements AutoCloseable {

    private static final String LONG_AGO = "2026-01-01T00:00:00.000Z";
    private static final String NOW = "2099-01-01T00:00:00.000Z";

    private final Map<String, List<ObjectNode>> rows = new HashMap<>();
    private final TestClock clock = new TestClock();
    private final OneRosterSource source = new OneRosterSource(TestCalls.at(clock), new SchoolClock(clock));
    private final HttpStub stub = new HttpStub(new OneRosterPeer("/ims/oneroster/rostering/v1p2", rows));

    public OneRosterDistrict() throws IOException {
        put("orgs", LONG_AGO, """
                {"sourcedId":"S","name":"Rest High","type":"school"}""");
        put("academicSessions", LONG_AGO, """
                {"sourcedId":"F","title":"Fall","type":"semester","startDate":"2026-08-24","endDate":"2026-12-17"}""");
        put("users", LONG_AGO, user("T1", "Maria", "Rivera", "teacher", "Mia"));
        put("users", LONG_AGO, user("P1", "Ana", "Castillo", "student", "Annie"));
        put("classes", LONG_AGO, """
                {"sourcedId":"C1","title":"Algebra","classType":"scheduled","location":"220",
                 "school":{"sourcedId":"S","type":"org"},"terms":[{"sourcedId":"F","type":"academicSession"}],"periods":["1"]}""");
        enrolled("E1", "T1", "teacher");
        enrolled("E2", "P1", "student");
    }

    private static String user(String id, String given, String family, String role, String preferred) {
        return """
                {"sourcedId":"%s","enabledUser":"true","givenName":"%s","familyName":"%s","preferredFirstName":"%s",
                 "username":"%s","email":"%s@rest.example","identifier":"9%s","grades":["10"],
                 "roles":[{"roleType":"primary","role":"%s","org":{"sourcedId":"S","type":"org"}}]}""".formatted(id, given, family, preferred, id, id.toLowerCase(java.util.Locale.ROOT), id, role);
    }

    private void enrolled(String id, String user, String role) {
        put("enrollments", LONG_AGO, """
                {"sourcedId":"%s","role":"%s","class":{"sourcedId":"C1","type":"class"},
                 "user":{"sourcedId":"%s","type":"user"},"school":{"sourcedId":"S","type":"org"}}""".formatted(id, role, user));
    }

    private void put(String collection, String changed, String json) {
        ObjectNode row = (ObjectNode) JsonMapper.shared().readTree(json);
        row.put("status", "active").put("dateLastModified", changed);
        List<ObjectNode> all = rows.computeIfAbsent(collection, name -> new ArrayList<>());
        all.removeIf(there -> there.path("sourcedId").equals(row.path("sourcedId")));
        all.add(row);
    }

    /** The student is called otherwise, and prefers another name too. */
    public void studentIsRenamed() {
        put("users", NOW, user("P1", "Ana", "Castillo-Reyes", "student", "Anita"));
    }

    public Fetched fetch(Optional<String> mark, RosterTables into) {
        stub.requests().clear();
        return source.fetch(
                new SourceSettings(
                        Map.of("version", "1.2", "address", stub.address(), "signIn", "token", "token", "good")),
                mark,
                into);
    }

    /** Whether the last fetch was of changes alone. */
    public boolean askedForChangesOnly() {
        return stub.lines().stream().allMatch(line -> line.contains("dateLastModified"));
    }

    @Override
    public void close() {
        stub.close();
    }
}

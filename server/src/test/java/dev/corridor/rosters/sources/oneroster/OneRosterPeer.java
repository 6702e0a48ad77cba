package dev.corridor.rosters.sources.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A OneRoster server. As Ed-Fi's does, it hands out no more than so many rows, whatever it is asked for, and says
 * nothing about how many there are, unless it is told to.
 */
public final class OneRosterPeer implements HttpStub.Peer {

    private static final Pattern CHANGED =
            Pattern.compile("dateLastModified>'(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)'");

    private final String base;
    private final Map<String, List<ObjectNode>> rows;
    /** Rows of a page at most. */
    int most = 500;
    /** Whether it says how many there are. */
    boolean totals;
    /** Whether a limit it does not like is an error. */
    boolean strict;

    Predicate<Request> letsIn = request -> request.header("authorization").equals("Bearer good");

    /** @param base the path of its collections, not escaped */
    public OneRosterPeer(String base, Map<String, List<ObjectNode>> rows) {
        this.base = base;
        this.rows = rows;
    }

    public OneRosterPeer lettingIn(Predicate<Request> who) {
        letsIn = who;
        return this;
    }

    List<ObjectNode> rows(String collection) {
        return Objects.requireNonNull(rows.get(collection));
    }

    ObjectNode row(String collection, String id) {
        return rows(collection).stream()
                .filter(row -> row.path("sourcedId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Answer answer(Request request) {
        String collection = request.path().replace(base + "/", "");
        if (!rows.containsKey(collection)) {
            return status(404, "unknownobject");
        }
        if (!letsIn.test(request)) {
            return status(401, "unauthorisedrequest");
        }
        int limit = Integer.parseInt(request.asked("limit"));
        if (limit < 1 || (strict && limit > most)) {
            return status(400, "invalid_data");
        }
        assertThat(request.line()).contains("sort=sourcedId").contains("orderBy=asc");
        List<ObjectNode> meant = rows(collection).stream()
                .filter(changedSince(request.asked("filter")))
                .sorted(Comparator.comparing(row -> row.path("sourcedId").asString()))
                .toList();
        int offset = Integer.parseInt(request.asked("offset"));
        List<ObjectNode> page =
                meant.stream().skip(offset).limit(Math.min(limit, most)).toList();
        Map<String, String> headers = new HashMap<>();
        if (totals) {
            headers.put("X-Total-Count", String.valueOf(meant.size()));
            headers.put("Link", "<http://elsewhere.example/" + collection + "?limit=0&offset=0>; rel=\"last\"");
        }
        return new Answer(
                200, headers, "application/json", JsonMapper.shared().writeValueAsString(Map.of(collection, page)));
    }

    private static Predicate<ObjectNode> changedSince(String filter) {
        Matcher asked = CHANGED.matcher(filter);
        assertThat(filter.isEmpty() || asked.matches()).isTrue();
        return row ->
                filter.isEmpty() || row.path("dateLastModified").asString("").compareTo(asked.group(1)) > 0;
    }

    static Answer status(int status, String minor) {
        return Answer.json(
                status,
                "{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\",\"imsx_CodeMinor\":{"
                        + "\"imsx_codeMinorField\":[{\"imsx_codeMinorFieldName\":\"TargetEndSystem\","
                        + "\"imsx_codeMinorFieldValue\":\"" + minor + "\"}]}}");
    }
}

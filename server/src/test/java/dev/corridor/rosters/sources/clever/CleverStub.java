package dev.corridor.rosters.sources.clever;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.PublishedShapes;
import dev.corridor.rosters.sources.SourceSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clever, with one small district, as its published description says. */
final class CleverStub implements AutoCloseable {

    static final String SECRET = "planted-client-secret";
    static final String DISTRICT = "5f0000000000000000000001";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PublishedShapes SHAPES = new PublishedShapes("clever");

    private final HttpStub http = new HttpStub(this::answer);
    private final Map<String, TreeMap<String, ObjectNode>> things = new TreeMap<>();
    private final TreeMap<String, ObjectNode> events = new TreeMap<>();
    private ObjectNode district =
            object("{\"id\":\"" + DISTRICT + "\",\"name\":\"Grand Bend ISD\",\"state\":\"success\"}");
    private String version = "v3.1";
    private String token = "planted-token-1";
    private int page = 100;
    private boolean eventsOn = true;
    private int made;

    CleverStub() throws IOException {
        for (String kind : List.of("schools", "terms", "users", "sections")) {
            things.put(kind, new TreeMap<>());
        }
    }

    HttpStub http() {
        return http;
    }

    SourceSettings settings() {
        return new SourceSettings(Map.of("clientId", "client", "clientSecret", SECRET, "districtId", DISTRICT));
    }

    /** Serves only an older version. */
    void version(String only) {
        version = only;
    }

    void state(String state) {
        district.put("state", state);
    }

    /** Gives no more than so many rows at once. */
    void page(int rows) {
        page = rows;
    }

    void eventsOff() {
        eventsOn = false;
    }

    /** As Clever does when a district accepts the application anew. */
    void rotate() {
        token = token + "1";
    }

    /** Adds or changes something, and tells so in an event. */
    void put(String kind, String json) {
        ObjectNode object = object(json);
        object.put("district", DISTRICT);
        boolean there = kind(kind).put(object.path("id").asString(), object) != null;
        event(kind, there ? "updated" : "created", object);
    }

    void delete(String kind, String id) {
        ObjectNode gone = kind(kind).remove(id);
        if (gone == null) {
            throw new IllegalArgumentException(id);
        }
        event(kind, "deleted", gone);
    }

    /** Forgets its events, as after 30 days. */
    void forgetEvents() {
        events.clear();
        made += 1000;
    }

    private SortedMap<String, ObjectNode> kind(String kind) {
        SortedMap<String, ObjectNode> known = things.get(kind);
        if (known == null) {
            throw new IllegalArgumentException(kind);
        }
        return known;
    }

    private void event(String kind, String what, ObjectNode object) {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", String.format(Locale.ROOT, "60%022d", ++made));
        event.put("type", kind + "." + what);
        event.put("created", "2026-11-30T01:00:00.000Z");
        event.putObject("data").set("object", object.deepCopy());
        if (what.equals("updated")) {
            event.putObject("previous_attributes");
        }
        events.put(event.path("id").asString(), SHAPES.check(kind + "." + what, event));
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    private Answer answer(Request request) {
        if (request.path().equals("/oauth/tokens")) {
            return tokens(request);
        }
        if (!request.header("Authorization").equals("Bearer " + token)) {
            return error(401, "Invalid access token");
        }
        String[] parts = request.path().split("/", -1);
        if (!parts[1].equals(version)) {
            return error(404, "Resource not found");
        }
        if (parts[2].equals("districts")) {
            SHAPES.checkQuery("/districts/{id}", request.query().keySet());
            return parts[3].equals(DISTRICT)
                    ? Answer.json(
                            200,
                            SHAPES.check("DistrictResponse", wrapped(district)).toString())
                    : error(404, "Resource not found");
        }
        SHAPES.checkQuery("/" + parts[2], request.query().keySet());
        return parts[2].equals("events") ? events(request) : list(parts[2], request);
    }

    private Answer tokens(Request request) {
        String basic = Base64.getEncoder().encodeToString(("client:" + SECRET).getBytes(UTF_8));
        if (!request.header("Authorization").equals("Basic " + basic)) {
            return error(401, "unauthorized");
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        if (request.asked("district").equals(DISTRICT)) {
            ObjectNode given = data.addObject();
            given.put("id", "5e0000000000000000000001");
            given.put("created", "2026-08-01T00:00:00.000Z");
            given.putObject("owner").put("type", "district").put("id", DISTRICT);
            given.put("access_token", token);
            given.putArray("scopes").add("read:students");
        }
        answer.putArray("links");
        return Answer.json(200, answer.toString());
    }

    private Answer list(String kind, Request request) {
        String role = request.asked("role");
        List<ObjectNode> all = kind(kind).values().stream()
                .filter(thing ->
                        role.isEmpty() || thing.path("roles").path(role).isObject())
                .toList();
        if (request.asked("count").equals("true")) {
            return Answer.json(
                    200, JSON.createObjectNode().put("count", all.size()).toString());
        }
        return page(kind, request, all, name(kind) + "sResponse");
    }

    private Answer events(Request request) {
        if (!eventsOn) {
            return error(403, "This application does not get events");
        }
        String after = request.asked("starting_after");
        if (!after.isEmpty() && !events.containsKey(after)) {
            return error(404, "Resource not found");
        }
        if (request.asked("ending_before").equals("last")) {
            ObjectNode last = JSON.createObjectNode();
            ArrayNode data = last.putArray("data");
            if (!events.isEmpty()) {
                data.add(wrapped(events.sequencedValues().getLast()));
            }
            last.putArray("links");
            return Answer.json(200, last.toString());
        }
        return page("events", request, new ArrayList<>(events.values()), "");
    }

    private Answer page(String path, Request request, List<ObjectNode> all, String shape) {
        int limit = Integer.parseInt(request.query().getOrDefault("limit", "100"));
        if (limit > 10_000) {
            return error(413, "Limit too large");
        }
        List<ObjectNode> rest = all.stream()
                .filter(thing -> thing.path("id").asString().compareTo(request.asked("starting_after")) > 0)
                .toList();
        List<ObjectNode> rows = rest.subList(0, Math.min(rest.size(), Math.min(limit, page)));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        rows.forEach(row -> data.add(wrapped(row)));
        ArrayNode links = answer.putArray("links");
        links.addObject().put("rel", "self").put("uri", request.line());
        if (rows.size() < rest.size()) {
            links.addObject()
                    .put("rel", "next")
                    .put(
                            "uri",
                            "/" + version + "/" + path + "?starting_after="
                                    + rows.getLast().path("id").asString());
        }
        return Answer.json(200, (shape.isEmpty() ? answer : SHAPES.check(shape, answer)).toString());
    }

    /** Each row is an answer of its own. */
    private static ObjectNode wrapped(JsonNode object) {
        ObjectNode wrapped = JSON.createObjectNode();
        wrapped.set("data", object);
        return wrapped;
    }

    private static String name(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1, kind.length() - 1);
    }

    static Answer error(int status, String message) {
        return Answer.json(
                status, JSON.createObjectNode().put("message", message).toString());
    }

    @Override
    public void close() {
        http.close();
    }
}

package dev.corridor.rosters.sources.microsoft;

import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.PublishedShapes;
import dev.corridor.rosters.sources.SourceSettings;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entra's tokens and Microsoft Graph's education data of one tenant, as their pages say. */
final class GraphStub implements AutoCloseable {

    static final String SECRET = "planted-client-secret";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PublishedShapes SHAPES = new PublishedShapes("graph");

    private final HttpStub http = new HttpStub(this::answer);
    private final Map<String, ObjectNode> schools = new LinkedHashMap<>();
    private final Map<String, ObjectNode> users = new LinkedHashMap<>();
    private final Map<String, ObjectNode> classes = new LinkedHashMap<>();
    private final Map<String, Set<String>> links = new LinkedHashMap<>();
    private final List<String> changes = new ArrayList<>();
    private String token = "planted-token-1";
    private int page = 100;
    private int forgotten;
    private int tokenError;

    GraphStub() throws IOException {}

    HttpStub http() {
        return http;
    }

    SourceSettings settings() {
        return new SourceSettings(Map.of("tenantId", "tenant-1", "clientId", "app-1", "clientSecret", SECRET));
    }

    void page(int rows) {
        page = rows;
    }

    /** Refuses tokens with one of Entra's numbers. */
    void refuseTokens(int number) {
        tokenError = number;
    }

    /** Makes every token that was given worthless. */
    void expire() {
        token = token + "1";
    }

    /** Forgets what has changed until now. */
    void forget() {
        forgotten = changes.size() + 1;
        changes.add("");
    }

    void school(String json) {
        ObjectNode school = (ObjectNode) JSON.readTree(json);
        schools.put(school.path("id").asString(), school);
    }

    void user(String json, String... inSchools) {
        ObjectNode user = (ObjectNode) JSON.readTree(json);
        String id = user.path("id").asString();
        users.put(id, user);
        links.values().forEach(all -> all.remove("user " + id));
        for (String school : inSchools) {
            linked("school " + school).add("user " + id);
        }
        changes.add("user " + id);
    }

    void removeUser(String id) {
        users.remove(id);
        links.values().forEach(all -> all.remove("user " + id));
        changes.add("user " + id);
    }

    void section(String json, String school, List<String> teachers, List<String> students) {
        ObjectNode section = (ObjectNode) JSON.readTree(json);
        String id = section.path("id").asString();
        classes.put(id, section);
        if (!school.isEmpty()) {
            linked("school " + school).add("class " + id);
        }
        people("teachers " + id, teachers);
        List<String> members = new ArrayList<>(teachers);
        members.addAll(students);
        people("members " + id, members);
        changes.add("class " + id);
    }

    private void people(String what, List<String> ids) {
        linked(what).clear();
        ids.forEach(id -> linked(what).add("user " + id));
    }

    private Set<String> linked(String what) {
        return links.computeIfAbsent(what, key -> new LinkedHashSet<>());
    }

    private Answer answer(Request request) {
        if (request.path().equals("/tenant-1/oauth2/v2.0/token")) {
            return tokens(HttpStub.form(request.body()));
        }
        if (!request.header("Authorization").equals("Bearer " + token)) {
            return error(401, "InvalidAuthenticationToken");
        }
        if (request.path().equals("/v1.0/$batch")) {
            return batch(request);
        }
        String[] parts = request.path().split("/", -1);
        String template = request.path()
                .substring("/v1.0".length())
                .replaceAll("/(schools|users|classes)/(?!delta)[^/]+", "/$1/{id}");
        SHAPES.checkQuery(template, request.query().keySet());
        return switch (template) {
            case "/education/schools" -> list("Schools", request, schools.values());
            case "/education/users" -> list("Users", request, users.values());
            case "/education/classes" -> list("Classes", request, classes.values());
            case "/education/users/delta" -> delta("Users", request, "user ", users);
            case "/education/classes/delta" -> delta("Classes", request, "class ", classes);
            case "/education/users/{id}" -> one("educationUser", users.get(parts[4]));
            case "/education/classes/{id}" -> one("educationClass", classes.get(parts[4]));
            case "/education/schools/{id}/users" -> list("Users", request, of("school " + parts[4], "user ", users));
            case "/education/schools/{id}/classes" ->
                list("Classes", request, of("school " + parts[4], "class ", classes));
            case "/education/classes/{id}/members", "/education/classes/{id}/teachers" ->
                list("Users", request, of(parts[5] + " " + parts[4], "user ", users));
            case "/education/users/{id}/schools" -> list("Schools", request, schoolsWith("user " + parts[4]));
            case "/education/classes/{id}/schools" -> list("Schools", request, schoolsWith("class " + parts[4]));
            default -> throw new AssertionError(template);
        };
    }

    /** Up to twenty at once, each answered as it would be by itself, in any order. */
    private Answer batch(Request asked) {
        ArrayNode requests = (ArrayNode)
                SHAPES.check("batch", (ObjectNode) JSON.readTree(asked.body())).path("requests");
        if (requests.isEmpty() || requests.size() > 20) {
            return error(400, "BadRequest");
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode responses = answer.putArray("responses");
        for (JsonNode one : requests) {
            URI uri = URI.create(one.path("url").asString());
            Answer given = http.within(new Request(
                    one.path("method").asString(),
                    "/v1.0" + uri.getPath(),
                    HttpStub.form(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                    asked.headers(),
                    ""));
            responses
                    .insertObject(0)
                    .put("id", one.path("id").asString())
                    .put("status", given.status())
                    .set("body", JSON.readTree(given.body()));
        }
        return Answer.json(200, SHAPES.check("batchAnswer", answer).toString());
    }

    private List<ObjectNode> of(String what, String kind, Map<String, ObjectNode> things) {
        List<ObjectNode> found = new ArrayList<>();
        for (String link : linked(what)) {
            ObjectNode thing = link.startsWith(kind) ? things.get(link.substring(kind.length())) : null;
            if (thing != null) {
                found.add(thing);
            }
        }
        return found;
    }

    private List<ObjectNode> schoolsWith(String what) {
        return schools.values().stream()
                .filter(school ->
                        linked("school " + school.path("id").asString()).contains(what))
                .toList();
    }

    private Answer tokens(Map<String, String> form) {
        int number = tokenError != 0 ? tokenError : SECRET.equals(form.get("client_secret")) ? 0 : 7000215;
        if (number != 0) {
            ObjectNode refusal = JSON.createObjectNode()
                    .put("error", "invalid_client")
                    .put("error_description", "AADSTS" + number + ": planted description");
            refusal.putArray("error_codes").add(number);
            return Answer.json(401, SHAPES.check("tokenError", refusal).toString());
        }
        if (!"client_credentials".equals(form.get("grant_type"))
                || !"https://graph.microsoft.com/.default".equals(form.get("scope"))
                || !"app-1".equals(form.get("client_id"))) {
            throw new AssertionError("the form of a token's request");
        }
        ObjectNode given = JSON.createObjectNode()
                .put("token_type", "Bearer")
                .put("expires_in", 3599)
                .put("access_token", token);
        return Answer.json(200, SHAPES.check("token", given).toString());
    }

    private Answer one(String shape, @org.jspecify.annotations.Nullable ObjectNode object) {
        return object == null
                ? error(404, "Request_ResourceNotFound")
                : Answer.json(200, SHAPES.check(shape, object).toString());
    }

    private Answer list(String shape, Request request, Iterable<ObjectNode> all) {
        List<ObjectNode> rows = new ArrayList<>();
        all.forEach(row -> rows.add(selected(row, request.asked("$select"))));
        return page(shape, request, rows, "");
    }

    private static ObjectNode selected(ObjectNode row, String fields) {
        return fields.isEmpty() ? row : row.deepCopy().retain(List.of(fields.split(",", -1)));
    }

    /** At first everything; then an id, and perhaps no more, of each thing that has changed. */
    private Answer delta(String shape, Request request, String kind, Map<String, ObjectNode> things) {
        String from = request.asked("$deltatoken");
        List<ObjectNode> rows = new ArrayList<>();
        if (from.isEmpty()) {
            rows.addAll(things.values());
        } else if (Integer.parseInt(from) < forgotten) {
            return error(410, "syncStateNotFound");
        } else {
            for (String change : changes.subList(Integer.parseInt(from), changes.size())) {
                if (change.startsWith(kind)) {
                    String id = change.substring(kind.length());
                    ObjectNode row = JSON.createObjectNode().put("id", id);
                    if (!things.containsKey(id)) {
                        row.putObject("@removed").put("reason", "deleted");
                    }
                    rows.add(row);
                }
            }
        }
        return page(shape, request, rows, "?$deltatoken=" + changes.size());
    }

    private Answer page(String shape, Request request, List<ObjectNode> rows, String end) {
        int from = Integer.parseInt(request.query().getOrDefault("$skiptoken", "0"));
        int to = Math.min(rows.size(), from + page);
        ObjectNode answer = JSON.createObjectNode().put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata");
        if (to < rows.size()) {
            String query = request.asked("$deltatoken").isEmpty()
                    ? request.asked("$select").isEmpty() ? "" : "$select=" + request.asked("$select") + "&"
                    : "$deltatoken=" + request.asked("$deltatoken") + "&";
            answer.put("@odata.nextLink", http.address() + request.path() + "?" + query + "$skiptoken=" + to);
        } else if (!end.isEmpty()) {
            answer.put("@odata.deltaLink", http.address() + request.path() + end);
        }
        ArrayNode value = answer.putArray("value");
        rows.subList(Math.min(from, to), to).forEach(value::add);
        return Answer.json(200, SHAPES.check(shape, answer).toString());
    }

    static Answer error(int status, String code) {
        ObjectNode error = JSON.createObjectNode();
        error.putObject("error").put("code", code).put("message", "planted message");
        return Answer.json(status, SHAPES.check("error", error).toString());
    }

    @Override
    public void close() {
        http.close();
    }
}

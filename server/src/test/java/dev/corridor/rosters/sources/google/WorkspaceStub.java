package dev.corridor.rosters.sources.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corridor.outgoing.TestOutgoing;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.HttpStub.Answer;
import dev.corridor.rosters.sources.HttpStub.Request;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Workspace's tokens and directory, for Google's own client. It answers with more than it is asked for, so that what
 * must not be taken in is at hand.
 */
final class WorkspaceStub implements AutoCloseable {

    static final String ADMIN = "admin@workspace.example";
    static final String SECRET = "planted-client-secret";
    static final String REFRESH = "planted-refresh-token";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpStub http = new HttpStub(this::answer);
    private final List<ObjectNode> users = new ArrayList<>();
    private final List<ObjectNode> units = new ArrayList<>();
    private final Map<String, ObjectNode> groups = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> members = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();
    private List<String> scopes = GoogleAccess.SCOPES;
    private boolean lasting = true;
    private String challenge = "";
    private String token = "planted-token-1";
    private int page = 100;

    WorkspaceStub() throws IOException {}

    HttpStub http() {
        return http;
    }

    SourceSettings serviceAccount(String groups) {
        return new SourceSettings(Map.of(
                "keyFile", ServiceKey.file(http.address() + "/elsewhere"), "adminEmail", ADMIN, "groups", groups));
    }

    SourceSettings consent() {
        return new SourceSettings(
                Map.of("access", "consent", "clientId", "client", "clientSecret", SECRET, "refreshToken", REFRESH));
    }

    GoogleSource source() {
        return new GoogleSource(
                TestOutgoing.toThisMachine(),
                new SchoolClock(Clock.systemUTC()),
                http.address() + "/",
                URI.create(http.address() + "/token"),
                URI.create(http.address() + "/consent"));
    }

    /** An administrator says yes on Google's page, and is led back with a code. */
    String consented(String codeChallenge) {
        challenge = codeChallenge;
        String code = "planted-code-" + codes.size();
        codes.add(code);
        return code;
    }

    /** What is given from now on: these scopes, with lasting access or without. */
    void gives(List<String> some, boolean lastingAccess) {
        scopes = some;
        lasting = lastingAccess;
    }

    void page(int rows) {
        page = rows;
    }

    /** Makes the token that was given worthless. */
    void expire() {
        token = token + "1";
    }

    void unit(String id, String path, String parent, String parentPath) {
        units.add(JSON.createObjectNode()
                .put("kind", "admin#directory#orgUnit")
                .put("etag", "x")
                .put("orgUnitId", id)
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("orgUnitPath", path)
                .put("parentOrgUnitId", parent)
                .put("parentOrgUnitPath", parentPath));
    }

    void user(String json) {
        users.add((ObjectNode) JSON.readTree(json));
    }

    void suspend(String id) {
        users.stream()
                .filter(user -> user.path("id").asString().equals(id))
                .forEach(user -> user.put("suspended", true));
    }

    void group(String id, String email, String... people) {
        groups.put(
                email,
                JSON.createObjectNode()
                        .put("kind", "admin#directory#group")
                        .put("id", id)
                        .put("email", email)
                        .put("name", "Group " + id)
                        .put("directMembersCount", String.valueOf(people.length)));
        List<ObjectNode> in = new ArrayList<>();
        for (String person : people) {
            in.add(JSON.createObjectNode()
                    .put("kind", "admin#directory#member")
                    .put("id", person)
                    .put("email", "planted-" + person + "@workspace.example")
                    .put("role", "MEMBER")
                    .put("type", person.startsWith("group") ? "GROUP" : "USER"));
        }
        members.put(id, in);
    }

    private Answer answer(Request request) {
        if (request.path().equals("/token")) {
            return tokens(request, HttpStub.form(request.body()));
        }
        if (!request.header("Authorization").equals("Bearer " + token)) {
            return error(401, "authError");
        }
        String path = request.path().substring("/admin/directory/v1/".length());
        if (path.equals("customer/my_customer/orgunits")
                && request.asked("type").equals("all")) {
            ObjectNode answer = kind("orgUnits");
            if (!units.isEmpty()) {
                ArrayNode all = answer.putArray("organizationUnits");
                units.forEach(all::add);
            }
            return Answer.json(200, answer.toString());
        }
        if (path.equals("users")
                && (request.asked("customer").equals("my_customer")
                        || request.asked("domain").equals("workspace.example"))) {
            return page("users", request, users, 500);
        }
        return path.startsWith("groups/") ? group(path.split("/", -1), request) : error(404, "notFound");
    }

    private Answer group(String[] path, Request request) {
        if (path.length == 2) {
            ObjectNode group = groups.get(path[1]);
            return group == null ? error(404, "notFound") : Answer.json(200, group.toString());
        }
        return page("members", request, members.getOrDefault(path[1], List.of()), 200);
    }

    private Answer code(Request request, Map<String, String> form) {
        String basic = Base64.getEncoder().encodeToString(("client:" + SECRET).getBytes(UTF_8));
        if (!request.header("Authorization").equals("Basic " + basic)) {
            return refused("invalid_client");
        }
        if (!codes.remove(form.getOrDefault("code", ""))
                || !hashed(form.get("code_verifier")).equals(challenge)) {
            return refused("invalid_grant");
        }
        ObjectNode given = JSON.createObjectNode()
                .put("access_token", token)
                .put("expires_in", 3599)
                .put("scope", String.join(" ", scopes))
                .put("token_type", "Bearer");
        return Answer.json(200, (lasting ? given.put("refresh_token", REFRESH) : given).toString());
    }

    private static String hashed(@Nullable String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(verifier).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answer tokens(Request request, Map<String, String> form) {
        if ("authorization_code".equals(form.get("grant_type"))) {
            return code(request, form);
        }
        if ("refresh_token".equals(form.get("grant_type"))) {
            return REFRESH.equals(form.get("refresh_token")) && SECRET.equals(form.get("client_secret"))
                    ? given()
                    : refused("invalid_grant");
        }
        JsonNode claims = ServiceKey.claims(form.getOrDefault("assertion", ""));
        boolean right = claims.path("iss").asString().equals(ServiceKey.EMAIL)
                && claims.path("aud").asString().equals("https://oauth2.googleapis.com/token")
                && List.of(claims.path("scope").asString().split(" ", -1)).stream()
                        .allMatch(scope -> scope.endsWith(".readonly"));
        if (!right) {
            throw new AssertionError(claims.toString());
        }
        return claims.path("sub").asString().equals(ADMIN) ? given() : refused("unauthorized_client");
    }

    private Answer given() {
        return Answer.json(
                200,
                JSON.createObjectNode()
                        .put("access_token", token)
                        .put("expires_in", 3599)
                        .put("token_type", "Bearer")
                        .toString());
    }

    static Answer refused(String word) {
        return Answer.json(
                word.equals("invalid_grant") ? 400 : 401,
                JSON.createObjectNode()
                        .put("error", word)
                        .put("error_description", "planted description")
                        .toString());
    }

    private Answer page(String what, Request request, List<ObjectNode> all, int most) {
        int limit = Integer.parseInt(request.query().getOrDefault("maxResults", "100"));
        if (limit > most) {
            return error(400, "invalid");
        }
        int from = Integer.parseInt(request.query().getOrDefault("pageToken", "0"));
        int to = Math.min(all.size(), from + Math.min(limit, page));
        ObjectNode answer = kind(what);
        if (to > from) {
            ArrayNode rows = answer.putArray(what);
            all.subList(from, to).forEach(rows::add);
        }
        if (to < all.size()) {
            answer.put("nextPageToken", String.valueOf(to));
        }
        return Answer.json(200, answer.toString());
    }

    private static ObjectNode kind(String what) {
        return JSON.createObjectNode().put("kind", "admin#directory#" + what).put("etag", "x");
    }

    static Answer error(int status, String reason) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode error = answer.putObject("error").put("code", status).put("message", "planted message");
        error.putArray("errors")
                .addObject()
                .put("message", "planted message")
                .put("domain", "global")
                .put("reason", reason);
        return Answer.json(status, answer.toString());
    }

    @Override
    public void close() {
        http.close();
    }
}

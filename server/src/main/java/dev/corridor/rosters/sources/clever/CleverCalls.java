package dev.corridor.rosters.sources.clever;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Calls for one district, with the token that it has given this application. */
final class CleverCalls {

    /** Newest first; the older has fewer fields, none of which is used. */
    private static final List<String> VERSIONS = List.of("v3.1", "v3.0");

    private static final int PAGE = 1000;

    private final JsonCalls calls;
    private final String signIn;
    private final String api;
    private final SourceSettings settings;
    private String version = VERSIONS.getFirst();
    private String token = "";

    CleverCalls(JsonCalls calls, String signIn, String api, SourceSettings settings) {
        this.calls = calls;
        this.signIn = signIn;
        this.api = api;
        this.settings = settings;
    }

    private String districtId() {
        return settings.get(CleverSource.DISTRICT.name());
    }

    String version() {
        return version;
    }

    /** Fetches the district's token. It is never kept: Clever may give another at any time. */
    void signIn() {
        String id = settings.get(CleverSource.CLIENT_ID.name()) + ":" + settings.get(CleverSource.CLIENT_SECRET.name());
        String basic = Base64.getEncoder().encodeToString(id.getBytes(UTF_8));
        JsonAnswer answer = calls.ask(JsonCalls.Call.get(
                URI.create(signIn + "/oauth/tokens?owner_type=district&district=" + encoded(districtId())),
                Map.of("Authorization", "Basic " + basic)));
        if (answer.status() == 400 || answer.status() == 404) {
            throw notConnected();
        }
        for (JsonNode given : JsonFields.list(answer, "data")) {
            if (JsonFields.text(given.path("owner"), "id").equals(districtId())) {
                token = JsonFields.needed(answer, given, "access_token");
                return;
            }
        }
        throw notConnected();
    }

    /** The district, in the newest version of the API that answers for it. */
    JsonNode district() {
        for (String candidate : VERSIONS) {
            version = candidate;
            JsonAnswer answer = ask("districts/" + encoded(districtId()));
            if (answer.status() != 404) {
                return answer.json().path("data");
            }
        }
        throw notConnected();
    }

    /** Asks, with a new token if the one that is held has run out. */
    JsonAnswer ask(String path) {
        JsonAnswer answer = once(path);
        if (answer.status() == 401) {
            signIn();
            answer = once(path);
        }
        return answer;
    }

    private JsonAnswer once(String path) {
        return calls.ask(JsonCalls.Call.get(
                URI.create(api + "/" + version + "/" + path), Map.of("Authorization", "Bearer " + token)));
    }

    /** Reads all there is of something, page by page. */
    void each(String path, Consumer<JsonNode> take) {
        long promised = count(path);
        CleverPages pages = new CleverPages(this, path, "");
        long seen = 0;
        while (pages.next()) {
            pages.rows().forEach(take);
            seen += pages.rows().size();
        }
        if (seen < promised) {
            throw SourceProblem.passing(
                    "fewer-than-promised",
                    "{host} promised {promised} of {what} and gave {seen}. Nothing is changed.",
                    Map.of(
                            "host",
                            host(),
                            "what",
                            path,
                            "promised",
                            String.valueOf(promised),
                            "seen",
                            String.valueOf(seen)));
        }
    }

    /** How many there are; 0 if Clever does not tell. */
    long count(String path) {
        JsonNode count = ask(with(path, "count=true&limit=1")).json().path("count");
        return count.isNumber() ? count.asLong() : 0;
    }

    JsonAnswer page(String path, String after) {
        return ask(with(path, "limit=" + PAGE + (after.isEmpty() ? "" : "&starting_after=" + encoded(after))));
    }

    String host() {
        return String.valueOf(URI.create(api).getHost());
    }

    private static String with(String path, String query) {
        return path + (path.contains("?") ? "&" : "?") + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private SourceProblem notConnected() {
        return SourceProblem.otherSide(
                "district-not-connected",
                "Clever does not know a district \"{district}\" that shares its data with this application."
                        + " Look at the district's ID, and have the district accept the application in Clever.",
                Map.of("district", districtId()));
    }
}

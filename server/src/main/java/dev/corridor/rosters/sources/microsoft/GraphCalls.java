package dev.corridor.rosters.sources.microsoft;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Calls to Microsoft Graph as the application that the district has registered. */
final class GraphCalls {

    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private final JsonCalls calls;
    private final String login;
    private final String graph;
    private final SourceSettings settings;
    private String token = "";

    GraphCalls(JsonCalls calls, String login, String graph, SourceSettings settings) {
        this.calls = calls;
        this.login = login;
        this.graph = graph;
        this.settings = settings;
    }

    /** Fetches a token, which is good for an hour. */
    void signIn() {
        String form = "grant_type=client_credentials&scope=" + encoded(SCOPE)
                + "&client_id=" + encoded(settings.get(MicrosoftSource.CLIENT_ID.name()))
                + "&client_secret=" + encoded(settings.get(MicrosoftSource.CLIENT_SECRET.name()));
        String tenant = settings.get(MicrosoftSource.TENANT.name());
        JsonAnswer answer = calls.ask(
                new JsonCalls.Call(URI.create(login + "/" + encoded(tenant) + "/oauth2/v2.0/token"), Map.of(), form));
        if (answer.status() == 400 || answer.status() == 401) {
            throw refused(answer, tenant);
        }
        token = JsonFields.needed(answer, answer.json(), "access_token");
    }

    /** Entra numbers its refusals. */
    private static SourceProblem refused(JsonAnswer answer, String tenant) {
        int number = answer.body().path("error_codes").path(0).asInt(0);
        return switch (number) {
            case 90002, 900021, 900023 ->
                SourceProblem.settings(
                        "entra-unknown-tenant", "Entra knows no tenant \"{tenant}\".", Map.of("tenant", tenant));
            case 700016 ->
                SourceProblem.settings(
                        "entra-unknown-app", "Entra knows no application with this client ID in the tenant.", Map.of());
            case 7000215 ->
                SourceProblem.settings(
                        "entra-wrong-secret",
                        "Entra does not accept the client secret. Enter the secret's value, not its ID.",
                        Map.of());
            case 7000222 ->
                SourceProblem.otherSide(
                        "entra-secret-expired",
                        "The client secret has run out. Make a new one in Entra and enter it here.",
                        Map.of());
            default -> answer.problem();
        };
    }

    /** An address below the API's. */
    URI at(String path) {
        return URI.create(graph + "/v1.0/" + path);
    }

    /** Asks, with a new token if the one that is held has run out. */
    JsonAnswer ask(URI uri) {
        return ask(uri, "");
    }

    /** Asks with a body of JSON. */
    JsonAnswer post(URI uri, String body) {
        return ask(uri, body);
    }

    private JsonAnswer ask(URI uri, String body) {
        JsonAnswer answer = once(uri, body);
        if (answer.status() == 401) {
            signIn();
            answer = once(uri, body);
        }
        if (answer.status() == 403) {
            throw SourceProblem.otherSide(
                    "entra-forbidden",
                    "Microsoft does not let Corridor read {path}. Give the application the permission"
                            + " EduRoster.Read.All and grant it admin consent in Entra.",
                    Map.of("path", answer.uri().getPath()));
        }
        return answer;
    }

    private JsonAnswer once(URI uri, String body) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        return calls.ask(new JsonCalls.Call(uri, headers, body, MediaType.APPLICATION_JSON));
    }

    /** Something by itself; empty if it is gone. */
    Optional<JsonNode> find(String path) {
        JsonAnswer answer = ask(at(path));
        return answer.status() == 404 ? Optional.empty() : Optional.of(answer.json());
    }

    /** Reads all there is of something, page by page. */
    void each(String path, Consumer<JsonNode> take) {
        GraphPages pages = new GraphPages(this, at(path));
        while (pages.next()) {
            pages.rows().forEach(take);
        }
    }

    /** Where an answer leads on to. The token goes to no other server. */
    URI follow(JsonAnswer answer, String link) {
        URI uri;
        try {
            uri = URI.create(link);
        } catch (IllegalArgumentException e) {
            throw JsonFields.unexpected(host(), answer.uri().getPath(), "@odata.nextLink");
        }
        if (!link.startsWith(graph + "/")) {
            throw SourceProblem.otherSide(
                    "other-server", "{host} leads on to another server. It is not followed.", Map.of("host", host()));
        }
        return uri;
    }

    String host() {
        return String.valueOf(URI.create(graph).getHost());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}

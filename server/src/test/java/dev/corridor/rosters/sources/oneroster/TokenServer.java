package dev.corridor.rosters.sources.oneroster;

import dev.corridor.Keycloak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real token server in front of a roster server. */
final class TokenServer {

    static final String CLIENT = "corridor";
    static final String SECRET = "s3cret/+=";
    static final String SCOPE = "https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Keycloak keycloak;

    TokenServer(Path folder) throws IOException, InterruptedException {
        keycloak = new Keycloak(folder, """
                "accessTokenLifespan":60,"clients":[
                  {"clientId":"%s","secret":"%s","enabled":true,"serviceAccountsEnabled":true,
                   "standardFlowEnabled":false,"publicClient":false,"optionalClientScopes":["%s"]},
                  {"clientId":"roster-server","secret":"roster-secret","enabled":true,
                   "standardFlowEnabled":false,"publicClient":false}],
                 "clientScopes":[{"name":"%s","protocol":"openid-connect",
                   "attributes":{"include.in.token.scope":"true"},
                   "protocolMappers":[{"name":"for-the-roster-server","protocol":"openid-connect",
                     "protocolMapper":"oidc-audience-mapper","config":{
                       "included.client.audience":"roster-server","access.token.claim":"true",
                       "introspection.token.claim":"true"}}]}]
                """.formatted(CLIENT, SECRET, SCOPE, SCOPE));
    }

    String tokenAddress() {
        return keycloak.realm() + "/protocol/openid-connect/token";
    }

    /** What a roster server asks of a token: whether it is from here, not run out, and good for reading rosters. */
    boolean knows(String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(tokenAddress() + "/introspect"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "token=" + token + "&client_id=roster-server&client_secret=roster-secret"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            JsonNode said = JsonMapper.shared().readTree(answer.body());
            return said.path("active").asBoolean(false)
                    && said.path("scope").asString("").contains(SCOPE);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void stop() throws InterruptedException {
        keycloak.stop();
        http.close();
    }
}

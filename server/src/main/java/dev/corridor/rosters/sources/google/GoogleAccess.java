package dev.corridor.rosters.sources.google;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who asks Google: a service account that acts for an administrator, or an application an administrator has let in. */
final class GoogleAccess {

    static final SettingField ACCESS = SettingField.choice("access", "service-account", "consent");
    static final SettingField KEY_FILE = SettingField.optional("keyFile", SettingField.Type.SECRET_FILE);
    static final SettingField ADMIN = SettingField.optional("adminEmail", SettingField.Type.TEXT);
    static final SettingField CLIENT_ID = SettingField.client("clientId");
    static final SettingField CLIENT_SECRET = SettingField.optional("clientSecret", SettingField.Type.SECRET);
    static final SettingField REFRESH_TOKEN = SettingField.optional("refreshToken", SettingField.Type.CONSENT);

    /** To read, and nothing else. */
    static final List<String> SCOPES = List.of(
            "https://www.googleapis.com/auth/admin.directory.user.readonly",
            "https://www.googleapis.com/auth/admin.directory.orgunit.readonly",
            "https://www.googleapis.com/auth/admin.directory.group.readonly",
            "https://www.googleapis.com/auth/admin.directory.group.member.readonly");

    private final HttpTransport transport;
    private final URI tokens;

    /** @param tokens where tokens are given; what a key file says about that is not asked */
    GoogleAccess(HttpTransport transport, URI tokens) {
        this.transport = transport;
        this.tokens = tokens;
    }

    static List<SettingField> fields() {
        return List.of(ACCESS, KEY_FILE, ADMIN, CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN);
    }

    /** Adds a token to each request, and a new one where the last has run out. */
    HttpRequestInitializer with(SourceSettings settings) {
        HttpCredentialsAdapter adapter = new HttpCredentialsAdapter(credentials(settings));
        return request -> {
            adapter.initialize(request);
            request.setFollowRedirects(false);
            request.setNumberOfRetries(1);
        };
    }

    private GoogleCredentials credentials(SourceSettings settings) {
        return settings.choice(ACCESS).equals("consent") ? consent(settings) : serviceAccount(settings);
    }

    private GoogleCredentials consent(SourceSettings settings) {
        return UserCredentials.newBuilder()
                .setClientId(settings.get(CLIENT_ID.name()))
                .setClientSecret(settings.get(CLIENT_SECRET.name()))
                .setRefreshToken(settings.get(REFRESH_TOKEN.name()))
                .setTokenServerUri(tokens)
                .setHttpTransportFactory(() -> transport)
                .build();
    }

    private GoogleCredentials serviceAccount(SourceSettings settings) {
        JsonNode key = keyFile(settings.get(KEY_FILE.name()));
        try {
            return ServiceAccountCredentials.newBuilder()
                    .setClientId(JsonFields.text(key, "client_id"))
                    .setClientEmail(JsonFields.text(key, "client_email"))
                    .setPrivateKeyString(JsonFields.text(key, "private_key"))
                    .setPrivateKeyId(JsonFields.text(key, "private_key_id"))
                    .setServiceAccountUser(settings.get(ADMIN.name()))
                    .setScopes(SCOPES)
                    .setTokenServerUri(tokens)
                    .setHttpTransportFactory(() -> transport)
                    .build();
        } catch (IOException | IllegalArgumentException e) {
            throw notAKey();
        }
    }

    private static JsonNode keyFile(String text) {
        try {
            JsonNode key = JsonMapper.shared().readTree(text);
            if (!JsonFields.text(key, "type").equals("service_account")
                    || JsonFields.text(key, "private_key").isEmpty()
                    || JsonFields.text(key, "client_email").isEmpty()) {
                throw notAKey();
            }
            return key;
        } catch (JacksonException e) {
            throw notAKey();
        }
    }

    /** Without the cause, which may hold some of the key. */
    private static SourceProblem notAKey() {
        return SourceProblem.settings(
                "google-not-a-key",
                "This is no key file of a service account. In the Google Cloud console, make a key of the type JSON, and"
                        + " hand in the whole file.",
                Map.of());
    }
}

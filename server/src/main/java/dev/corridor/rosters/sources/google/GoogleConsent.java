package dev.corridor.rosters.sources.google;

import dev.corridor.rosters.sources.Consenting;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** An administrator lets the district's own OAuth client read the directory, without being there afterwards. */
final class GoogleConsent implements Consenting {

    private final URI page;
    private final URI tokens;
    private final Consumer<SourceSettings> tried;

    /**
     * @param page where Google asks
     * @param tried reads something with what was given
     */
    GoogleConsent(URI page, URI tokens, Consumer<SourceSettings> tried) {
        this.page = page;
        this.tokens = tokens;
        this.tried = tried;
    }

    @Override
    public ClientRegistration.Builder client(SourceSettings settings) {
        if (!settings.choice(GoogleAccess.ACCESS).equals("consent")) {
            throw SourceProblem.settings(
                    "google-consent-not-chosen", "Choose the access by consent, save, and connect again.", Map.of());
        }
        return ClientRegistration.withRegistrationId("google")
                .clientId(settings.get(GoogleAccess.CLIENT_ID.name()))
                .clientSecret(settings.get(GoogleAccess.CLIENT_SECRET.name()))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationUri(page.toString())
                .tokenUri(tokens.toString())
                .scope(GoogleAccess.SCOPES);
    }

    /** Google gives a refresh token only to who asks to read offline, and surely only with the consent itself. */
    @Override
    public Map<String, Object> asking(SourceSettings settings) {
        Map<String, Object> asking =
                new HashMap<>(Map.of("access_type", "offline", "prompt", "consent", "include_granted_scopes", "false"));
        settings.find(GoogleSource.DOMAIN.name()).ifPresent(domain -> asking.put("hd", domain));
        return asking;
    }

    @Override
    public Map<String, String> keep(SourceSettings settings, Given given) {
        if (!given.scopes().containsAll(GoogleAccess.SCOPES)) {
            throw SourceProblem.settings(
                    "google-consent-scope",
                    "Google was not allowed all that Corridor asks for. Connect again and leave every box ticked.",
                    Map.of());
        }
        String token = given.refreshToken()
                .orElseThrow(() -> SourceProblem.settings(
                        "google-consent-no-token",
                        "Google gave no lasting access. Remove Corridor's access in the Google account, under third-party"
                                + " apps, then connect again.",
                        Map.of()));
        Map<String, String> kept = Map.of(GoogleAccess.REFRESH_TOKEN.name(), token);
        mustRead(settings.with(kept));
        return kept;
    }

    private void mustRead(SourceSettings settings) {
        try {
            tried.accept(settings);
        } catch (SourceProblem problem) {
            throw switch (problem.code()) {
                case "google-forbidden", "google-not-found", "google-refused", "google-no-users" ->
                    SourceProblem.settings(
                            "google-consent-account",
                            "The account that gave consent may not read the accounts of this Workspace, or the domain in"
                                    + " the settings is not of it. Choose an administrator's account of the district.",
                            Map.of());
                default -> problem;
            };
        }
    }
}

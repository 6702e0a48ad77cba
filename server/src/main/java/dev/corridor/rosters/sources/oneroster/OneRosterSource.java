package dev.corridor.rosters.sources.oneroster;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Checked.Trial;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.shared.SchoolClock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Any server that speaks OneRoster 1.1 or 1.2 over REST. */
@Component
final class OneRosterSource implements RosterSource {

    private static final SettingField VERSION = SettingField.choice("version", "1.2", "1.1");
    private static final SettingField SIGN_IN =
            SettingField.choice("signIn", "client-credentials", "oauth1-sha256", "oauth1-sha1", "token");

    private final JsonCalls calls;
    private final SchoolClock clock;

    OneRosterSource(JsonCalls calls, SchoolClock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "oneroster";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                VERSION,
                SettingField.needed("address", SettingField.Type.ADDRESS),
                SIGN_IN,
                SettingField.optional("tokenAddress", SettingField.Type.ADDRESS),
                SettingField.optional("clientId", SettingField.Type.TEXT),
                SettingField.optional("clientSecret", SettingField.Type.SECRET),
                SettingField.optional("scope", SettingField.Type.TEXT),
                SettingField.optional("token", SettingField.Type.SECRET));
    }

    @Override
    public Checked check(SourceSettings settings) {
        Trial trial = new Trial();
        try {
            Access access = access(settings);
            Server server = new Server(calls, address(settings), access);
            trial.step("sign-in", () -> {
                access.headers(URI.create(address(settings)));
                return "";
            });
            return new OneRosterReader(server, clock).check(trial);
        } catch (SourceProblem problem) {
            return trial.step("settings", () -> {
                        throw problem;
                    })
                    .found(List.of(), List.of(), List.of());
        }
    }

    @Override
    public Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into) {
        Server server = new Server(calls, address(settings), access(settings));
        return new OneRosterReader(server, clock).fetch(mark, into);
    }

    /** Where the collections are: as typed if that ends with a version, else where the standard puts them below. */
    private static String address(SourceSettings settings) {
        String typed = uri(settings, "address").toString().replaceAll("/+$", "");
        if (typed.matches(".*/v1p[0-2]")) {
            return typed;
        }
        String root = typed.replaceAll("/ims/oneroster(/rostering)?$", "");
        return settings.choice(VERSION).equals("1.1")
                ? root + "/ims/oneroster/v1p1"
                : root + "/ims/oneroster/rostering/v1p2";
    }

    private static URI uri(SourceSettings settings, String field) {
        try {
            URI uri = URI.create(settings.get(field));
            if (uri.getHost() != null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw SourceProblem.settings("not-an-address", "This is no address of a server.", Map.of("host", ""));
    }

    private Access access(SourceSettings settings) {
        return switch (settings.choice(SIGN_IN)) {
            case "oauth1-sha256" -> oauth1(settings, OAuth1.Method.SHA256);
            case "oauth1-sha1" -> oauth1(settings, OAuth1.Method.SHA1);
            case "token" -> new BearerToken(settings.get("token"));
            default ->
                new ClientCredentials(
                        calls,
                        new ClientCredentials.Client(
                                uri(settings, "tokenAddress"),
                                settings.get("clientId"),
                                settings.get("clientSecret"),
                                settings.find("scope").orElse(scope(settings))),
                        clock);
        };
    }

    private Access oauth1(SourceSettings settings, OAuth1.Method method) {
        return new OAuth1(settings.get("clientId"), settings.get("clientSecret"), method, clock);
    }

    /** The least that lets a roster be read: neither dates of birth nor anything else about people. */
    private static String scope(SourceSettings settings) {
        String version = settings.choice(VERSION).equals("1.1") ? "v1p1" : "v1p2";
        return "https://purl.imsglobal.org/spec/or/" + version + "/scope/roster-core.readonly";
    }
}

package dev.corridor.rosters.sources.microsoft;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Microsoft Entra, filled by School Data Sync with schools, classes and the people in them. */
@Component
public final class MicrosoftSource implements RosterSource {

    static final SettingField TENANT = SettingField.needed("tenantId", SettingField.Type.TEXT);
    static final SettingField CLIENT_ID = SettingField.needed("clientId", SettingField.Type.TEXT);
    static final SettingField CLIENT_SECRET = SettingField.needed("clientSecret", SettingField.Type.SECRET);

    private final JsonCalls calls;
    private final String login;
    private final String graph;

    /**
     * @param login where tokens are given, without a slash at the end
     * @param graph where Microsoft Graph is, likewise
     */
    MicrosoftSource(
            JsonCalls calls,
            @Value("${corridor.microsoft.login:https://login.microsoftonline.com}") String login,
            @Value("${corridor.microsoft.graph:https://graph.microsoft.com}") String graph) {
        this.calls = calls;
        this.login = login;
        this.graph = graph;
    }

    @Override
    public String kind() {
        return "microsoft";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(TENANT, CLIENT_ID, CLIENT_SECRET);
    }

    @Override
    public Checked check(SourceSettings settings) {
        GraphCalls to = new GraphCalls(calls, login, graph, settings);
        List<Checked.Unit> schools = new ArrayList<>();
        Set<String> roles = new TreeSet<>(List.of("student", "teacher"));
        Checked.Trial trial = new Checked.Trial()
                .step("sign-in", () -> {
                    to.signIn();
                    return "";
                })
                .step("schools", () -> {
                    to.each("education/schools", school -> schools.add(unit(school)));
                    return String.valueOf(schools.size());
                })
                .step("users", () -> {
                    List<JsonNode> users = first(to, "education/users");
                    users.stream()
                            .map(GraphRows::role)
                            .filter(role -> !role.isEmpty())
                            .forEach(roles::add);
                    return String.valueOf(users.size());
                })
                .step(
                        "classes",
                        () -> String.valueOf(first(to, "education/classes").size()));
        return trial.found(schools, List.copyOf(roles), List.of("identifier", "externalId"));
    }

    private static Checked.Unit unit(JsonNode school) {
        return new Checked.Unit(JsonFields.text(school, "id"), JsonFields.text(school, "displayName"), "", true);
    }

    private static List<JsonNode> first(GraphCalls to, String path) {
        GraphPages pages = new GraphPages(to, to.at(path));
        pages.next();
        return pages.rows();
    }

    @Override
    public Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into) {
        GraphCalls from = new GraphCalls(calls, login, graph, settings);
        GraphRows rows = new GraphRows(into);
        from.signIn();
        return mark.flatMap(GraphMark::of)
                .flatMap(last -> new ChangedTenant(from, rows, into).read(last))
                .orElseGet(() -> new WholeTenant(from, rows).read());
    }
}

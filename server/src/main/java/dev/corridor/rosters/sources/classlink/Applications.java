package dev.corridor.rosters.sources.classlink;

import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.JsonCalls.Call;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The districts that a key opens. */
final class Applications {

    private static final int PAGE = 100;
    private static final int MOST = 10_000;
    private static final Pattern ESCAPED = Pattern.compile("[\\w.~%-]+");

    private final JsonCalls calls;
    private final String address;
    private final SourceSettings settings;
    private int count;

    Applications(JsonCalls calls, String address, SourceSettings settings) {
        this.calls = calls;
        this.address = address;
        this.settings = settings;
    }

    /** How many there were when they were last read. */
    int count() {
        return count;
    }

    /**
     * The one that is meant, as it is now.
     *
     * @throws SourceProblem if it is not clear which one is, or none is
     */
    Application chosen() {
        List<Application> all = all();
        count = all.size();
        Optional<String> said = settings.find("application");
        List<Application> meant = all.stream()
                .filter(each -> said.map(each::is).orElse(each.active()))
                .toList();
        if (meant.size() > 1) {
            throw SourceProblem.settings(
                    "which-application",
                    "The key opens several districts. Enter the id of the one that is meant: {applications}",
                    Map.of("applications", named(meant)));
        }
        if (meant.isEmpty() || !meant.getFirst().active()) {
            throw SourceProblem.otherSide(
                    "no-application",
                    "The key opens no district, or not the one that is meant. Its ClassLink administrator must share"
                            + " the roster with Corridor.",
                    Map.of());
        }
        return meant.getFirst();
    }

    private static String named(List<Application> all) {
        return all.stream()
                .limit(20)
                .map(each -> each.name() + " (" + each.id() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Pages may be shorter than asked for, and nothing says how many there are: the end is a page with nothing new. */
    private List<Application> all() {
        Map<String, Application> all = new LinkedHashMap<>();
        int offset = 0;
        int before = -1;
        while (all.size() > before && offset < MOST) {
            before = all.size();
            JsonNode page = page(offset);
            offset += page.size();
            page.forEach(each -> {
                Application application = read(each);
                all.putIfAbsent(application.path(), application);
            });
        }
        return List.copyOf(all.values());
    }

    private JsonNode page(int offset) {
        URI uri = URI.create(address + "/applications?limit=" + PAGE + "&offset=" + offset);
        JsonNode page = calls.ask(Call.get(uri, Map.of("Authorization", "Bearer " + settings.get("apiKey"))))
                .json()
                .path("applications");
        if (!page.isArray()) {
            throw unexpected();
        }
        return page;
    }

    private static Application read(JsonNode row) {
        String path = text(row, "oneroster_application_id");
        if (!ESCAPED.matcher(path).matches()) {
            throw unexpected();
        }
        boolean enabled = text(row, "enabled").equalsIgnoreCase("true")
                || text(row, "enabled").equals("1");
        boolean active = enabled && text(row, "tenant_status").equalsIgnoreCase("active");
        String id = text(row, "application_id");
        return new Application(
                id.isEmpty() ? text(row, "id") : id, text(row, "name"), path, text(row, "bearer"), active);
    }

    private static String text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    private static SourceProblem unexpected() {
        return SourceProblem.otherSide(
                "no-applications", "ClassLink answers without a list of applications.", Map.of());
    }
}

package dev.corridor.rosters.sources.clever;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Clever, of one district that shares its data with the application (Secure Sync). */
@Component
public final class CleverSource implements RosterSource {

    static final SettingField CLIENT_ID = SettingField.needed("clientId", SettingField.Type.TEXT);
    static final SettingField CLIENT_SECRET = SettingField.needed("clientSecret", SettingField.Type.SECRET);
    static final SettingField DISTRICT = SettingField.needed("districtId", SettingField.Type.TEXT);

    private final JsonCalls calls;
    private final SchoolClock clock;
    private final String signIn;
    private final String api;

    /**
     * @param signIn where tokens are, without a slash at the end
     * @param api where data is, likewise
     */
    CleverSource(
            JsonCalls calls,
            SchoolClock clock,
            @Value("${corridor.clever.sign-in:https://clever.com}") String signIn,
            @Value("${corridor.clever.api:https://api.clever.com}") String api) {
        this.calls = calls;
        this.clock = clock;
        this.signIn = signIn;
        this.api = api;
    }

    @Override
    public String kind() {
        return "clever";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(CLIENT_ID, CLIENT_SECRET, DISTRICT);
    }

    @Override
    public Checked check(SourceSettings settings) {
        CleverCalls to = calls(settings);
        List<Checked.Unit> schools = new ArrayList<>();
        Checked.Trial trial = new Checked.Trial()
                .step("sign-in", () -> {
                    to.signIn();
                    return "";
                })
                .step("district", () -> {
                    running(to.district());
                    return "";
                })
                .step("schools", () -> {
                    to.each("schools", school -> schools.add(unit(school)));
                    return String.valueOf(schools.size());
                })
                .step("students", () -> found(to, "users?role=student"))
                .step("teachers", () -> found(to, "users?role=teacher"))
                .step("staff", () -> found(to, "users?role=staff"))
                .step("sections", () -> found(to, "sections"));
        return trial.found(schools, CleverRoles.WORDS, List.of("identifier", "sis_id", "state_id"));
    }

    private static Checked.Unit unit(JsonNode school) {
        return new Checked.Unit(JsonFields.text(school, "id"), JsonFields.text(school, "name"), "", true);
    }

    /** How many there are, or at least are on a page. */
    private static String found(CleverCalls to, String path) {
        long count = to.count(path);
        if (count > 0) {
            return String.valueOf(count);
        }
        CleverPages pages = new CleverPages(to, path, "");
        pages.next();
        return String.valueOf(pages.rows().size());
    }

    @Override
    public Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into) {
        CleverCalls from = calls(settings);
        from.signIn();
        JsonNode district = running(from.district());
        Instant now = clock.now();
        return mark.flatMap(CleverMark::of)
                .filter(last -> last.goodAt(now, from.version()))
                .flatMap(last -> new CleverEvents(from).after(last.event()))
                .map(events -> changes(from, events, now, into))
                .orElseGet(() -> whole(from, district, now, into));
    }

    /** The newest event is looked up first: what changes while all is read is told again. */
    private static Fetched whole(CleverCalls from, JsonNode district, Instant now, RosterTables into) {
        Optional<String> newest = new CleverEvents(from).newest();
        CleverRows rows = new CleverRows(into);
        rows.district(district);
        from.each("schools", rows::school);
        from.each("terms", rows::term);
        for (String role : CleverRoles.LISTED) {
            from.each("users?role=" + role, user -> {
                if (CleverRoles.firstMet(user.path("roles"), role)) {
                    rows.user(user);
                }
            });
        }
        from.each("sections", rows::section);
        return new Fetched(true, newest.map(event -> new CleverMark(from.version(), event, now).text()));
    }

    private static Fetched changes(CleverCalls from, CleverPages events, Instant now, RosterTables into) {
        CleverRows rows = new CleverRows(into);
        from.each("terms", rows::term);
        do {
            events.rows().forEach(event -> CleverEvents.write(event, from, rows, into));
        } while (events.next());
        CleverMark next = new CleverMark(from.version(), events.last(), now);
        return new Fetched(false, Optional.of(next.text()));
    }

    /** A district that is paused keeps what it had: Clever gives it out incomplete, or empty. */
    private static JsonNode running(JsonNode district) {
        String state = JsonFields.text(district, "state");
        if (state.equals("paused")) {
            throw SourceProblem.otherSide(
                    "district-paused",
                    "The district is paused in Clever. Nothing is changed until it is resumed there.",
                    Map.of());
        }
        if (state.equals("pending")) {
            throw SourceProblem.otherSide(
                    "district-pending", "The district has not finished its first sync in Clever.", Map.of());
        }
        return district;
    }

    private CleverCalls calls(SourceSettings settings) {
        return new CleverCalls(calls, signIn, api, settings);
    }
}

package dev.corridor.rosters.sources.classlink;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Checked.Trial;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.oneroster.OneRosterReader;
import dev.corridor.rosters.sources.oneroster.Server;
import dev.corridor.shared.SchoolClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** ClassLink's proxy. A Roster Server that a district runs itself is a OneRoster server like others. */
@Component
final class ClassLink implements RosterSource {

    private final JsonCalls calls;
    private final SchoolClock clock;
    private final String address;

    ClassLink(
            JsonCalls calls,
            SchoolClock clock,
            @Value("${corridor.classlink-address:https://oneroster-proxy.classlink.io}") String address) {
        this.calls = calls;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String kind() {
        return "classlink";
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                SettingField.needed("apiKey", SettingField.Type.SECRET),
                SettingField.optional("application", SettingField.Type.TEXT));
    }

    @Override
    public Checked check(SourceSettings settings) {
        Applications applications = applications(settings);
        List<Application> found = new ArrayList<>();
        Trial trial = new Trial().step("applications", () -> {
            found.add(applications.chosen());
            return String.valueOf(applications.count());
        });
        return found.isEmpty()
                ? trial.found(List.of(), List.of(), List.of())
                : reader(applications, found.getFirst()).check(trial);
    }

    @Override
    public Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into) {
        Applications applications = applications(settings);
        return reader(applications, applications.chosen()).fetch(mark, into);
    }

    private Applications applications(SourceSettings settings) {
        return new Applications(calls, address, settings);
    }

    private OneRosterReader reader(Applications applications, Application application) {
        String at = address + "/" + application.path() + "/ims/oneroster/v1p1";
        return new OneRosterReader(new Server(calls, at, new Bearer(applications, application)), clock);
    }
}

package dev.corridor.rosters.sources.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.directory.Directory;
import com.google.api.services.directory.model.Group;
import com.google.api.services.directory.model.User;
import dev.corridor.outgoing.Outgoing;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Consenting;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.shared.SchoolClock;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Google Workspace. It cannot tell what has changed, so everything is read each time. */
@Component
public final class GoogleSource implements RosterSource {

    static final SettingField DOMAIN = SettingField.optional("domain", SettingField.Type.TEXT);
    private static final SettingField GROUPS = SettingField.optional("groups", SettingField.Type.TEXT);

    private final HttpTransport transport;
    private final GoogleAccess access;
    private final String address;
    private final SchoolClock clock;
    private final GoogleConsent consent;

    /**
     * @param address where the Directory API is, with a slash at the end
     * @param tokens where tokens are given
     * @param page where an administrator is asked for consent
     */
    GoogleSource(
            Outgoing outgoing,
            SchoolClock clock,
            @Value("${corridor.google.directory:https://admin.googleapis.com/}") String address,
            @Value("${corridor.google.tokens:https://oauth2.googleapis.com/token}") URI tokens,
            @Value("${corridor.google.consent:https://accounts.google.com/o/oauth2/v2/auth}") URI page) {
        this.transport = new GuardedTransport(outgoing);
        this.access = new GoogleAccess(transport, tokens);
        this.address = address;
        this.clock = clock;
        this.consent = new GoogleConsent(page, tokens, this::tried);
    }

    @Override
    public String kind() {
        return "google";
    }

    @Override
    public List<SettingField> fields() {
        return Stream.concat(GoogleAccess.fields().stream(), Stream.of(DOMAIN, GROUPS))
                .toList();
    }

    @Override
    public Optional<Consenting> consenting() {
        return Optional.of(consent);
    }

    private void tried(SourceSettings settings) {
        directory(settings).users(true, user -> {});
    }

    @Override
    public Checked check(SourceSettings settings) {
        List<Checked.Unit> units = new ArrayList<>();
        List<User> users = new ArrayList<>();
        Checked.Trial trial = new Checked.Trial()
                .step("units", () -> {
                    units.addAll(new GoogleUnits(directory(settings).units()).all());
                    return String.valueOf(units.size());
                })
                .step("groups", () -> {
                    List<Checked.Unit> groups = groups(settings);
                    units.addAll(groups);
                    return String.valueOf(groups.size());
                })
                .step("users", () -> {
                    directory(settings).users(true, users::add);
                    return String.valueOf(users.size());
                });
        return trial.found(units, List.of(), numbers(users));
    }

    /** The kinds of ids that were met, after the usual one. */
    private static List<String> numbers(List<User> users) {
        Set<String> met = new TreeSet<>();
        users.forEach(user -> met.addAll(
                GoogleRows.ids(user, Optional.ofNullable(user.getPrimaryEmail()).orElse(""))
                        .keySet()));
        met.remove("organization");
        List<String> numbers = new ArrayList<>(List.of("identifier"));
        numbers.addAll(met);
        return numbers;
    }

    private List<Checked.Unit> groups(SourceSettings settings) {
        GoogleDirectory directory = directory(settings);
        List<Checked.Unit> groups = new ArrayList<>();
        for (String email : named(settings)) {
            Group group = directory.group(email);
            groups.add(new Checked.Unit(
                    group.getId(), Optional.ofNullable(group.getName()).orElse(email), "", false));
        }
        return groups;
    }

    /** The addresses of the groups to read: a district has one for each class, of which few tell anything. */
    private static Set<String> named(SourceSettings settings) {
        return new LinkedHashSet<>(settings.find(GROUPS.name()).stream()
                .flatMap(text -> Stream.of(text.split("[,;\\s]+", -1)))
                .filter(email -> !email.isEmpty())
                .toList());
    }

    @Override
    public Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into) {
        GoogleDirectory directory = directory(settings);
        GoogleUnits units = new GoogleUnits(directory.units());
        List<Checked.Unit> groups = groups(settings);
        Map<String, List<String>> inGroups = new HashMap<>();
        for (Checked.Unit group : groups) {
            directory.members(group.key(), member -> {
                if ("USER".equals(member.getType()) && member.getId() != null) {
                    inGroups.computeIfAbsent(member.getId(), id -> new ArrayList<>(1))
                            .add(group.key());
                }
            });
        }
        GoogleRows rows = new GoogleRows(into, units, inGroups);
        units.all().forEach(rows::unit);
        groups.forEach(rows::unit);
        directory.users(false, rows::user);
        return Fetched.all();
    }

    private GoogleDirectory directory(SourceSettings settings) {
        Directory client = new Directory.Builder(transport, GsonFactory.getDefaultInstance(), access.with(settings))
                .setApplicationName("Corridor")
                .setRootUrl(address)
                .build();
        return new GoogleDirectory(client, settings.find(DOMAIN.name()).orElse(""), clock);
    }
}

package dev.corridor.schools;

import dev.corridor.database.Jobs;
import dev.corridor.rules.SchoolRules;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Districts and their schools. */
@Component
public final class Schools {

    /**
     * A school's settings as they stand.
     *
     * @param version which a change of them names
     */
    public record Edition(School school, SchoolSettings settings, long version) {}

    private final SchoolTransactions transactions;
    private final SchoolStore store;
    private final SettingsStore settings;
    private final References references;
    private final JdbcClient jobs;
    private final SchoolClock clock;
    private final Configured<School> school;
    private final Configured<SchoolSettings> current;

    Schools(
            SchoolTransactions transactions,
            SchoolStore store,
            SettingsStore settings,
            References references,
            @Jobs JdbcClient jobs,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.settings = settings;
        this.references = references;
        this.jobs = jobs;
        this.clock = clock;
        this.school = configured(id -> store.find(id).orElseThrow(() -> Problem.notFound("school")));
        this.current = configured(id -> settings.read(id).settings());
    }

    /** Something of the configuration, kept on this node until the configuration changes. */
    public <T> Configured<T> configured(Function<SchoolId, T> loader) {
        return new Configured<>(transactions, loader);
    }

    /** Makes a district. */
    public DistrictId createDistrict(String name, @Nullable String sourceId) {
        DistrictId id = new DistrictId(Ids.next());
        transactions.together(() -> store.insertDistrict(id, name, sourceId, clock.now()));
        return id;
    }

    /** Makes a school with its settings and its hall. */
    public SchoolId create(DistrictId district, String name, ZoneId zone, @Nullable String sourceId) {
        School school = new School(new SchoolId(Ids.next()), district, name, zone, sourceId);
        create(school);
        return school.id();
    }

    /** Makes a school that already has its id, with its settings and its hall. */
    public void create(School school) {
        transactions.write(school.id(), () -> {
            store.insert(school, clock.now());
            settings.insert(school.id(), SchoolSettings.defaults());
            return school;
        });
    }

    /** Notes what the district's roster calls a school. */
    public void changeSource(SchoolId id, String sourceId) {
        transactions.configure(id, "settings", hall -> store.updateSource(id, sourceId));
    }

    /** A school with its settings, as they are now, for someone who edits them. */
    public Edition edition(SchoolId id) {
        return transactions.read(id, () -> {
            SettingsStore.Versioned stored = settings.read(id);
            School found = store.find(id).orElseThrow(() -> Problem.notFound("school"));
            return new Edition(found, stored.settings(), stored.version());
        });
    }

    /**
     * Changes a school's name, zone and settings.
     *
     * @param version of the edition that is changed
     * @return whether it was done; not if somebody else changed it meanwhile
     */
    public boolean change(SchoolId id, String name, ZoneId zone, SchoolSettings to, long version) {
        return transactions.configure(id, "settings", hall -> {
            boolean current = settings.update(id, to, version);
            if (current) {
                references.check(id, to);
                store.update(id, name, zone);
            }
            return current;
        });
    }

    public School get(SchoolId id) {
        return school.get(id);
    }

    /** The district of a school, if there is such a school; outside any school's transaction. */
    public Optional<DistrictId> districtOf(SchoolId id) {
        return store.districtOf(jobs, id);
    }

    /** Where the school's days begin and end. */
    public ZoneId zone(SchoolId id) {
        return get(id).zone();
    }

    /** Where its days begin and end, under a version of the configuration. */
    public ZoneId zone(SchoolId id, long configVersion) {
        return school.get(id, configVersion).zone();
    }

    /** The school's settings as they hold for the transaction under way. */
    public SchoolSettings settings(SchoolId id) {
        return current.get(id);
    }

    /** The school's settings under a version of its configuration. */
    public SchoolSettings settings(SchoolId id, long configVersion) {
        return current.get(id, configVersion);
    }

    /** What decisions read of the settings, under a version of the configuration. */
    public SchoolRules rules(SchoolId id, long configVersion) {
        return settings(id, configVersion).rules();
    }

    /** What decisions read of the settings as they hold for the transaction under way. */
    public SchoolRules rules(SchoolId id) {
        return settings(id).rules();
    }

    /** Every district, by name. */
    public List<District> districts() {
        return store.districts();
    }

    /** The schools of a district, by name; those made in a transaction still open are not among them. */
    public List<School> of(DistrictId district) {
        return store.schoolsOf(jobs, district);
    }

    /** The school that a district's roster calls by this id. */
    public Optional<School> bySource(DistrictId district, String sourceId) {
        return of(district).stream()
                .filter(found -> sourceId.equals(found.sourceId()))
                .findFirst();
    }
}

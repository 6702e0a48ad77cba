package dev.corridor.rosters.runs;

import dev.corridor.http.EntityTag;
import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.runs.Connection.Draft;
import dev.corridor.rosters.runs.Connection.Offer;
import dev.corridor.rosters.runs.Connection.Written;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.schools.DistrictAudit;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The systems that a district's rosters come from, as its admins have set them up. */
@Component
public class RosterConnections {

    /** As the audit log keeps a connection. */
    private record Which(String kind, String name) {
        static Which of(Connection connection) {
            return new Which(connection.kind(), connection.name());
        }
    }

    private final SchoolTransactions transactions;
    private final ConnectionStore store;
    private final RunStore runs;
    private final SourceKinds kinds;
    private final Nights nights;
    private final DistrictAudit audit;
    private final ConnectionSecrets safe;
    private final Schools schools;
    private final SchoolClock clock;

    RosterConnections(
            SchoolTransactions transactions,
            ConnectionStore store,
            RunStore runs,
            SourceKinds kinds,
            Nights nights,
            DistrictAudit audit,
            ConnectionSecrets safe,
            Schools schools,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.runs = runs;
        this.kinds = kinds;
        this.nights = nights;
        this.audit = audit;
        this.safe = safe;
        this.schools = schools;
        this.clock = clock;
    }

    /** The kinds of systems there are. */
    public List<RosterSource> kinds() {
        return kinds.all();
    }

    public List<Connection> of(DistrictId district) {
        return transactions.ofDistrict(district, () -> store.of(district));
    }

    /**
     * A connection.
     *
     * @throws Problem NOT_FOUND
     */
    public Connection find(DistrictId district, ConnectionId id) {
        return transactions
                .ofDistrict(district, () -> store.find(district, id))
                .orElseThrow(() -> Problem.notFound("connection"));
    }

    /**
     * Adds one.
     *
     * @throws Problem BAD_INPUT for an unknown kind, and for settings that do not fit it
     */
    public Connection add(DistrictActor actor, Draft draft) {
        RosterSource source = kinds.get(draft.kind());
        mustNotUpload(source, draft);
        SettingsForm form = new SettingsForm(source.fields(), Map.of());
        Map<String, String> secrets = form.secrets(draft.settings());
        Connection added = new Connection(
                new ConnectionId(Ids.next()),
                actor.district(),
                draft.kind(),
                draft.name().strip(),
                form.open(draft.settings()),
                secrets.keySet(),
                Mapping.NONE,
                Optional.empty(),
                Optional.empty(),
                draft.nightlyAt(),
                draft.guard(),
                Optional.empty(),
                Optional.empty(),
                nights.next(actor.district(), draft.nightlyAt()),
                0,
                1);
        return transactions.ofDistrict(actor.district(), () -> {
            store.insert(added, safe.seal(added.id(), secrets));
            audit.record(actor, "roster-connection-added", Which.of(added));
            return added;
        });
    }

    /**
     * Changes one. Secrets that the draft leaves out stay, unless they would be sent to another address than before.
     * The next run fetches everything.
     *
     * @throws Problem BAD_INPUT, NOT_FOUND, CHANGED
     */
    public Connection change(DistrictActor actor, ConnectionId id, long version, Draft draft) {
        return transactions.ofDistrict(actor.district(), () -> {
            Connection before = find(actor.district(), id);
            mustNotUpload(kinds.get(before.kind()), draft);
            SettingsForm form = new SettingsForm(kinds.get(before.kind()).fields(), safe.open(before))
                    .movedFrom(before.settings(), draft.settings());
            Map<String, String> secrets = form.secrets(draft.settings());
            Written written = new Written(
                    draft.name().strip(),
                    form.open(draft.settings()),
                    secrets.keySet(),
                    draft.nightlyAt(),
                    draft.guard());
            return save(
                    actor,
                    before.changed(written, nights.next(before.district(), draft.nightlyAt()), version),
                    secrets);
        });
    }

    /**
     * Says what words of the source mean. The next run fetches everything.
     *
     * @throws Problem BAD_INPUT for a school that is not the district's, NOT_FOUND, CHANGED
     */
    public Connection map(DistrictActor actor, ConnectionId id, long version, Mapping mapping) {
        requireOwnSchools(actor.district(), mapping);
        return transactions.ofDistrict(actor.district(), () -> {
            Connection before = find(actor.district(), id);
            return save(
                    actor,
                    before.mapped(mapping, nights.next(before.district(), before.nightlyAt()), version),
                    safe.open(before));
        });
    }

    private void requireOwnSchools(DistrictId district, Mapping mapping) {
        Set<SchoolId> own = schools.of(district).stream().map(School::id).collect(Collectors.toSet());
        boolean strange = mapping.units().values().stream()
                .flatMap(choice -> choice.school().stream())
                .anyMatch(school -> !own.contains(school));
        if (strange) {
            throw Problem.field("units", "unknown", "There is no such school in the district.");
        }
    }

    /** What is uploaded cannot be fetched at night. */
    private static void mustNotUpload(RosterSource source, Draft draft) {
        if (source.uploads() && draft.nightlyAt().isPresent()) {
            throw Problem.field("nightlyAt", "not-wanted", "Exports are uploaded; nothing is fetched at night.");
        }
    }

    private Connection save(DistrictActor actor, Connection changed, Map<String, String> secrets) {
        if (!store.update(changed, safe.seal(changed.id(), secrets))) {
            throw EntityTag.changed();
        }
        runs.forgetMarks(changed.id());
        audit.record(actor, "roster-connection-changed", Which.of(changed));
        return find(actor.district(), changed.id());
    }

    /**
     * Forgets one, with its secrets and what it fetched. People stay, and so does what its runs did.
     *
     * @throws Problem NOT_FOUND, CHANGED
     */
    public void remove(DistrictActor actor, ConnectionId id, long version) {
        transactions.ofDistrict(actor.district(), () -> {
            Connection gone = find(actor.district(), id);
            if (!store.delete(id, version)) {
                throw EntityTag.changed();
            }
            audit.record(actor, "roster-connection-removed", Which.of(gone));
            return gone;
        });
    }

    /** Looks whether the other side can be read, and keeps what there is to map. */
    public Checked check(DistrictActor actor, ConnectionId id) {
        Connection connection = find(actor.district(), id);
        Checked checked = checked(connection);
        if (checked.worked()) {
            transactions.ofDistrict(actor.district(), () -> {
                store.checked(id, new Offer(checked.units(), checked.roles(), checked.numbers()), clock.now());
                return id;
            });
        }
        return checked;
    }

    private Checked checked(Connection connection) {
        try {
            return kinds.get(connection.kind()).check(settings(connection, Map.of()));
        } catch (SourceProblem problem) {
            return new Checked(
                    List.of(new Checked.Step("settings", "", Optional.of(problem))), List.of(), List.of(), List.of());
        }
    }

    RosterSource source(Connection connection) {
        return kinds.get(connection.kind());
    }

    /**
     * All that was filled in, secrets in clear, and more that only this run knows.
     *
     * @throws SourceProblem if the secrets cannot be read
     */
    SourceSettings settings(Connection connection, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(connection.settings());
        Map<String, String> secrets = transactions.ofDistrict(connection.district(), () -> safe.open(connection));
        if (!secrets.keySet().equals(connection.secretsSet())) {
            throw SourceProblem.settings(
                    "lost-secrets",
                    "The passwords and keys were kept with another key of this server. Enter them again.",
                    Map.of());
        }
        all.putAll(secrets);
        all.putAll(more);
        return new SourceSettings(all);
    }
}

package dev.corridor.rosters.runs;

import dev.corridor.http.EntityTag;
import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.runs.Connection.Draft;
import dev.corridor.rosters.runs.Connection.Written;
import dev.corridor.rosters.sources.RosterSource;
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

    RosterConnections(
            SchoolTransactions transactions,
            ConnectionStore store,
            RunStore runs,
            SourceKinds kinds,
            Nights nights,
            DistrictAudit audit,
            ConnectionSecrets safe,
            Schools schools) {
        this.transactions = transactions;
        this.store = store;
        this.runs = runs;
        this.kinds = kinds;
        this.nights = nights;
        this.audit = audit;
        this.safe = safe;
        this.schools = schools;
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
                Optional.empty(),
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
            return changed(
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
            return changed(
                    actor,
                    before.mapped(mapping, nights.next(before.district(), before.nightlyAt()), version),
                    safe.open(before));
        });
    }

    /**
     * Keeps what the other side gave with an admin's consent. The next run fetches everything.
     *
     * @param version that was read when the admin was led away
     * @throws Problem NOT_FOUND, CHANGED
     */
    void consented(DistrictActor actor, ConnectionId id, long version, Map<String, String> given) {
        transactions.ofDistrict(actor.district(), () -> {
            Connection before = find(actor.district(), id);
            Map<String, String> secrets = new HashMap<>(safe.open(before));
            secrets.putAll(given);
            Written written =
                    new Written(before.name(), before.settings(), secrets.keySet(), before.nightlyAt(), before.guard());
            audit.record(actor, "roster-connection-consented", Which.of(before));
            return save(
                    actor,
                    before.changed(written, nights.next(before.district(), before.nightlyAt()), version),
                    secrets);
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

    private Connection changed(DistrictActor actor, Connection changed, Map<String, String> secrets) {
        audit.record(actor, "roster-connection-changed", Which.of(changed));
        return save(actor, changed, secrets);
    }

    private Connection save(DistrictActor actor, Connection changed, Map<String, String> secrets) {
        if (!store.update(changed, safe.seal(changed.id(), secrets))) {
            throw EntityTag.changed();
        }
        runs.forgetMarks(changed.id());
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
}

package dev.corridor.rosters.runs;

import dev.corridor.rosters.runs.Connection.Offer;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.store.ConnectionStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.SchoolClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The other sides of connections: what each is reached with, and a look whether it can be. */
@Component
public class OtherSides {

    private final RosterConnections connections;
    private final ConnectionStore store;
    private final SourceKinds kinds;
    private final ConnectionSecrets safe;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    OtherSides(
            RosterConnections connections,
            ConnectionStore store,
            SourceKinds kinds,
            ConnectionSecrets safe,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.connections = connections;
        this.store = store;
        this.kinds = kinds;
        this.safe = safe;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks whether the other side can be read, and keeps what there is to map. */
    public Checked check(DistrictActor actor, ConnectionId id) {
        Connection connection = connections.find(actor.district(), id);
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

    /** Whether an admin may be asked for consent there. */
    public boolean askForConsent(Connection connection) {
        return source(connection).consenting().isPresent();
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

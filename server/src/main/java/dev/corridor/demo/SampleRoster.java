package dev.corridor.demo;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.runs.Connection;
import dev.corridor.rosters.runs.Connection.Draft;
import dev.corridor.rosters.runs.RosterConnections;
import dev.corridor.rosters.runs.RosterRuns;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Connects the sample district to exports of its middle school, and hands the first of them in. */
@Component
final class SampleRoster {

    private final RosterConnections connections;
    private final RosterRuns runs;
    private final UploadFolder uploads;

    SampleRoster(RosterConnections connections, RosterRuns runs, UploadFolder uploads) {
        this.connections = connections;
        this.runs = runs;
        this.uploads = uploads;
    }

    /** Begins a run as an admin would, which goes on by itself. */
    void connect(DistrictId district, AccountId admin) {
        DistrictActor actor = new DistrictActor(district, admin, "sample world");
        Connection connection = connections.add(
                actor, new Draft("oneroster-csv", "Prairie exports", Map.of(), Optional.empty(), Guard.USUAL));
        runs.start(
                actor,
                connection.id(),
                false,
                Optional.of(uploads.keep(new SampleExport(PrairieMiddle.world())::write)));
    }
}

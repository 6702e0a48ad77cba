package dev.corridor.rosters;

import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.Plan;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was written, for whoever records it; good inside the transaction that wrote it. */
public final class Recording {

    private final Importer.Made made;
    private final Consumer<RunId> record;

    Recording(
            Recordings recordings,
            Importer.Made made,
            Plan plan,
            Known known,
            Map<SchoolId, List<RosterSection>> sections) {
        this(made, run -> recordings.record(run, plan, known, sections));
    }

    private Recording(Importer.Made made, Consumer<RunId> record) {
        this.made = made;
        this.record = record;
    }

    /** Nothing was written, and there is nothing to keep. */
    static Recording nothing(Importer.Made made) {
        return new Recording(made, run -> {});
    }

    /** What was shown of it. */
    public Importer.Made made() {
        return made;
    }

    /** Keeps it, so that it can be undone. */
    public void as(RunId run) {
        record.accept(run);
    }
}

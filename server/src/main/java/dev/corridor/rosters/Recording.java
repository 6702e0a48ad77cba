package dev.corridor.rosters;

import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.Plan;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;

/** What was written, for whoever records it; good inside the transaction that wrote it. */
public final class Recording {

    private final Recordings recordings;
    private final Importer.Made made;
    private final Plan plan;
    private final Known known;
    private final Map<SchoolId, List<RosterSection>> sections;

    Recording(
            Recordings recordings,
            Importer.Made made,
            Plan plan,
            Known known,
            Map<SchoolId, List<RosterSection>> sections) {
        this.recordings = recordings;
        this.made = made;
        this.plan = plan;
        this.known = known;
        this.sections = sections;
    }

    /** What was shown of it. */
    public Importer.Made made() {
        return made;
    }

    /** Keeps it, so that it can be undone. */
    public void as(RunId run) {
        recordings.record(run, plan, known, sections);
    }
}

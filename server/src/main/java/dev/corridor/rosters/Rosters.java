package dev.corridor.rosters;

import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.runs.RosterUploads;
import dev.corridor.shared.SchoolClock;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Rosters in at once, for whoever runs the server; with any error nothing is applied, nor what takes more away than
 * goes without asking, unless that is said to be meant. It is a run like others, in the history.
 */
@Component
public class Rosters {

    private final Importer importer;
    private final RosterUploads uploads;
    private final SchoolClock clock;

    Rosters(Importer importer, RosterUploads uploads, SchoolClock clock) {
        this.importer = importer;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Applies what is being read. */
    public Preview importNow(Uploader uploader, EarlyRead roster, Guard guard) {
        Handed handed = roster.handed().guarded(guard);
        return uploads.now(uploader, handed.name(), done -> importer.apply(uploader, handed, roster, done))
                .preview();
    }

    public Preview importNow(Uploader uploader, Path path, Guard guard) {
        return importNow(uploader, EarlyRead.begin(path, clock.today(uploader.zone())), guard);
    }
}

package dev.corridor.rosters;

import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.SchoolChanges;
import dev.corridor.rosters.model.Summary;
import dev.corridor.rosters.model.Undo;
import dev.corridor.rosters.model.Undo.Kept;
import dev.corridor.rosters.model.Undo.Undone;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.rosters.store.ChangeStore;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.SchoolId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Undoes what a run changed, as far as nobody has changed it since. */
@Component
public class Undoing {

    /** What undoing does, and what it leaves. */
    public record Shown(Map<String, Summary.Count> counts, Summary.Samples samples, List<Kept> kept, boolean empty) {
        static Shown of(Undone undone) {
            Summary summary = undone.plan().summary();
            return new Shown(summary.counts(), summary.samples(), undone.kept(), summary.empty());
        }
    }

    private final SchoolTransactions transactions;
    private final KnownReader reader;
    private final PlanWriter writer;
    private final Importer importer;
    private final ChangeStore changes;
    private final Recordings recordings;

    Undoing(
            SchoolTransactions transactions,
            KnownReader reader,
            PlanWriter writer,
            Importer importer,
            ChangeStore changes,
            Recordings recordings) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.importer = importer;
        this.changes = changes;
        this.recordings = recordings;
    }

    /** Whether there is anything to undo. */
    public boolean possible(Uploader uploader, RunId run) {
        return transactions.together(() -> reader.touched(uploader).stream()
                .anyMatch(school -> transactions.read(school.id(), () -> changes.has(school.id(), run))));
    }

    /** What undoing would do. */
    public Shown preview(Uploader uploader, RunId run) {
        return transactions.together(() -> Shown.of(plan(uploader, run).undone()));
    }

    /**
     * Undoes a run.
     *
     * @param done told in the same transaction what was undone
     */
    public Shown undo(Uploader uploader, RunId run, Consumer<Recording> done) {
        return transactions.overhaul(() -> importer.alone(uploader), () -> {
            Planned planned = plan(uploader, run);
            Undone undone = planned.undone();
            var sections = writer.write(uploader, "roster-undone", undone.plan(), planned.known(), Map.of());
            done.accept(new Recording(
                    recordings,
                    new Importer.Made(
                            Preview.undone(undone.plan().summary()),
                            undone.plan().summary().digest(),
                            Optional.of(undone.plan())),
                    undone.plan(),
                    planned.known(),
                    sections));
            return Shown.of(undone);
        });
    }

    private record Planned(Undone undone, Known known) {}

    private Planned plan(Uploader uploader, RunId run) {
        Known known = reader.everybody(uploader);
        Undone undone = Undo.plan(
                known,
                school -> reader.places(school),
                changes(uploader, run),
                new Undo.By(
                        uploader.account(),
                        uploader.givesAdmin(),
                        uploader.only().isEmpty()));
        return new Planned(undone, known);
    }

    private Map<SchoolId, SchoolChanges> changes(Uploader uploader, RunId run) {
        Map<SchoolId, SchoolChanges> found = new LinkedHashMap<>();
        for (School school : reader.touched(uploader)) {
            transactions
                    .read(school.id(), () -> changes.find(school.id(), run))
                    .ifPresent(changed -> found.put(school.id(), changed));
        }
        return found;
    }
}

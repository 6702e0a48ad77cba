package dev.corridor.places;

import dev.corridor.people.Fingerprint;
import dev.corridor.places.RoomsFile.Line;
import dev.corridor.places.RoomsPlan.Change;
import dev.corridor.shared.RoomId;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableProblem.Weight;
import dev.corridor.tables.TableProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be written.
 *
 * @param wanted rooms that are new or changed
 * @param unchanged how many rows say what is there already
 * @param folders to be made first
 */
record RoomsOutcome(List<Wanted> wanted, int unchanged, List<Folder> folders) {

    /**
     * A room as its row wants it.
     *
     * @param before the room that is there; empty for a new one
     */
    record Wanted(Line line, RoomId id, Optional<Room> before, RoomDraft draft, List<Change> changes) {
        boolean saysWhatIs() {
            return before.isPresent() && changes.isEmpty();
        }
    }

    /** The rooms that get another name, maybe one that another of them has. */
    List<RoomId> renamed() {
        return wanted.stream()
                .filter(one -> one.before()
                        .filter(room -> !room.name().equals(one.draft().name()))
                        .isPresent())
                .map(Wanted::id)
                .toList();
    }

    RoomsPlan shown(TableProblems problems) {
        List<TableProblem> errors = new ArrayList<>(problems.of(Weight.FILE));
        errors.addAll(problems.of(Weight.ROW));
        int count = problems.count(Weight.FILE) + problems.count(Weight.ROW);
        List<RoomsPlan.Line> added = lines(false);
        List<RoomsPlan.Line> changed = lines(true);
        List<String> made = folders.stream().map(Folder::name).toList();
        String digest = Long.toHexString(Fingerprint.of(added + "\n" + changed + "\n" + made + "\n" + count));
        return new RoomsPlan(
                added, changed, unchanged, made, errors, count, problems.of(Weight.NOTICE), digest, count == 0);
    }

    private List<RoomsPlan.Line> lines(boolean there) {
        return wanted.stream()
                .filter(one -> one.before().isPresent() == there)
                .map(one -> new RoomsPlan.Line(
                        one.line().row().number(),
                        one.draft().name(),
                        one.draft().number(),
                        one.changes()))
                .toList();
    }
}

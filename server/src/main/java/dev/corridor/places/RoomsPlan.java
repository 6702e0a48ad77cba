package dev.corridor.places;

import dev.corridor.tables.TableProblem;
import java.util.List;

/**
 * What a file of rooms would do.
 *
 * @param added rooms that are not there yet
 * @param changed rooms that are there and would be otherwise
 * @param unchanged how many rows say what is there already
 * @param folders names of folders that would be made
 * @param errors the first thousand; with any, nothing is applied
 * @param digest stands for all that would be done
 * @param mayApply whether there are no errors
 */
public record RoomsPlan(
        List<Line> added,
        List<Line> changed,
        int unchanged,
        List<String> folders,
        List<TableProblem> errors,
        int errorCount,
        List<TableProblem> notices,
        String digest,
        boolean mayApply) {

    /**
     * A room that would be added or changed.
     *
     * @param row as a spreadsheet numbers it
     * @param name the room's name afterwards
     * @param changes what would be otherwise; of a new room all that the file says
     */
    public record Line(long row, String name, String number, List<Change> changes) {}

    /**
     * A cell that would be otherwise.
     *
     * @param column as the file's first row calls it
     * @param before blank for a new room
     */
    public record Change(String column, String before, String after) {}
}

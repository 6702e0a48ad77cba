package dev.corridor.tables;

/**
 * One thing wrong, or worth knowing, in a file.
 *
 * @param file the file's name, without its folder
 * @param row as a spreadsheet numbers it: 1 is the header; 0 means the file as a whole
 * @param column the column's name as the format calls it; empty when no one column is meant
 * @param code a stable code, such as {@code missing-column}
 * @param message plain English: what is wrong and, where it helps, what to do
 */
public record TableProblem(Weight weight, String file, long row, String column, String code, String message) {

    /** What a problem does to the reading as a whole. */
    public enum Weight {
        /** Worth knowing; changes nothing. */
        NOTICE,
        /** This row cannot be used; the others can. */
        ROW,
        /** The file cannot be used. */
        FILE
    }

    /** Something wrong with a file as a whole. */
    public static TableProblem file(String file, String code, String message) {
        return new TableProblem(Weight.FILE, file, 0, "", code, message);
    }

    /** Something about a file as a whole that is worth knowing. */
    public static TableProblem notice(String file, String code, String message) {
        return new TableProblem(Weight.NOTICE, file, 0, "", code, message);
    }
}

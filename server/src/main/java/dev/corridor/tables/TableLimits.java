package dev.corridor.tables;

/**
 * How much is read before a file is refused.
 *
 * @param sourceBytes of the file or zip as it arrives
 * @param fileBytes of one table, inflated
 * @param totalBytes of all tables together, inflated
 * @param entries files in a zip or folder
 * @param ratio how many times larger than its packed form a zipped table may be
 * @param rows in one table
 * @param cell characters in one cell
 */
public record TableLimits(
        long sourceBytes, long fileBytes, long totalBytes, int entries, int ratio, long rows, int cell) {

    private static final long MB = 1_000_000;

    /** Room for the roster of a district of a few hundred thousand people, and no more. */
    public static final TableLimits ROSTER =
            new TableLimits(100 * MB, 500 * MB, 1_000 * MB, 500, 200, 5_000_000, 20_000);
}

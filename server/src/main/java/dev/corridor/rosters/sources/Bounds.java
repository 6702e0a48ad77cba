package dev.corridor.rosters.sources;

import dev.corridor.tables.TableLimits;
import dev.corridor.tables.TableProblem;
import java.util.EnumMap;
import java.util.Map;

/** How much a source may write: more than any district has would fill the disk, and could not be read again. */
final class Bounds {

    private static final TableLimits MOST = TableLimits.ROSTER;

    private final Map<RosterTable, Long> rows = new EnumMap<>(RosterTable.class);
    private long signs;

    /**
     * Counts a row.
     *
     * @throws SourceProblem if it is one too many, or too long
     */
    void count(RosterTable kind, String... cells) {
        if (rows.merge(kind, 1L, Long::sum) >= MOST.rows()) {
            throw problem(kind, "too-many-rows", "More than {most} rows.", MOST.rows());
        }
        for (String cell : cells) {
            if (cell.length() > MOST.cell()) {
                throw problem(kind, "cell-too-long", "A cell has more than {most} characters.", MOST.cell());
            }
            signs += cell.length() + 1;
        }
        if (signs > MOST.totalBytes()) {
            throw problem(kind, "too-large", "The file is larger than {most} MB.", MOST.totalBytes() / 1_000_000);
        }
    }

    private static SourceProblem problem(RosterTable kind, String code, String text, long most) {
        return OneRosterFiles.problem(TableProblem.file(kind.file(), code, text, Map.of("most", String.valueOf(most))));
    }
}

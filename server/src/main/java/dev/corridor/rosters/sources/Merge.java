package dev.corridor.rosters.sources;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a whole roster of what was fetched: of each id the last row counts, and rows that are not among changes stay as
 * they were. Rows pass through one by one; of what was fetched, ids are held.
 */
public final class Merge {

    /**
     * Which row of what was fetched is the last of its id, and which says that a class or a whole table is told anew.
     */
    private static final class Fetched {
        private final Map<String, Integer> last = new HashMap<>();
        private final Map<String, Integer> emptied = new HashMap<>();
        private int anew;

        /** Whether a row is the last of its id, and no later one says that its class or table is told anew. */
        private boolean counts(RosterTable kind, int number, List<String> row) {
            boolean before = number < anew
                    || (kind == RosterTable.ENROLMENTS && number < emptied.getOrDefault(row.get(CLASS), 0));
            return !before && Integer.valueOf(number).equals(last.get(key(kind, row)));
        }

        /** Whether a row from before stays, unless something of it is gone. */
        private boolean leaves(RosterTable kind, List<String> row) {
            return anew == 0 && !last.containsKey(key(kind, row));
        }

        /** Whether a table that is told anew has it no more. */
        private boolean lacks(RosterTable kind, List<String> row) {
            boolean heldByClasses = kind == RosterTable.USERS || kind == RosterTable.CLASSES;
            return heldByClasses && last.getOrDefault(key(kind, row), 0) < anew;
        }
    }

    private static final int CLASS = RosterTable.ENROLMENTS.columns().indexOf("classSourcedId");
    private static final int USER = RosterTable.ENROLMENTS.columns().indexOf("userSourcedId");
    private static final int ROLE_OF = RosterTable.ROLES.columns().indexOf("userSourcedId");
    private static final int STATUS = 1;

    private Merge() {}

    /**
     * Writes the whole roster into an empty folder.
     *
     * @param before the tables of the roster as it was, if what was fetched are changes of it
     * @param fetched the tables that were fetched
     */
    public static void merge(Optional<Path> before, Path fetched, Path into) {
        try {
            Set<String> gone = new HashSet<>();
            for (RosterTable kind : RosterTable.values()) {
                Path changes = fetched.resolve(kind.file());
                Optional<Path> there =
                        before.map(folder -> folder.resolve(kind.file())).filter(Files::exists);
                if (there.isPresent() || Files.exists(changes)) {
                    merge(kind, there, changes, into.resolve(kind.file()), gone);
                }
            }
            Files.writeString(into.resolve("manifest.csv"), "propertyName,value\noneroster.version,1.1\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a row from before goes with its class or its user. */
    private static boolean goesWith(RosterTable kind, List<String> row, Fetched fetched, Set<String> gone) {
        return switch (kind) {
            case ENROLMENTS ->
                fetched.emptied.containsKey(row.get(CLASS))
                        || gone.contains(mark(RosterTable.CLASSES, row.get(CLASS)))
                        || gone.contains(mark(RosterTable.USERS, row.get(USER)));
            case ROLES -> gone.contains(mark(RosterTable.USERS, row.get(ROLE_OF)));
            case ORGS, SESSIONS, USERS, CLASSES -> false;
        };
    }

    /** @param gone users and classes that the changes take away: nobody is in a class with them any more */
    private static void merge(RosterTable kind, Optional<Path> before, Path changes, Path into, Set<String> gone)
            throws IOException {
        Fetched fetched = fetched(kind, changes);
        try (CsvWriter out = CsvWriter.builder().build(Files.newBufferedWriter(into))) {
            out.writeRecord(kind.columns());
            if (before.isPresent()) {
                each(before.get(), (number, row) -> {
                    if (!goesWith(kind, row, fetched, gone) && fetched.leaves(kind, row)) {
                        out.writeRecord(filledUp(kind, row));
                    } else if (fetched.lacks(kind, row)) {
                        gone.add(mark(kind, row.getFirst()));
                    }
                });
            }
            each(changes, (number, row) -> {
                boolean counts = fetched.counts(kind, number, row);
                if (fetched.lacks(kind, row) && !toldAnew(row)) {
                    gone.add(mark(kind, row.getFirst()));
                } else if (counts && row.get(STATUS).equals(RosterTables.GONE)) {
                    gone.add(mark(kind, row.getFirst()));
                } else if (counts) {
                    out.writeRecord(row);
                }
            });
        }
    }

    private static Fetched fetched(RosterTable kind, Path changes) throws IOException {
        Fetched fetched = new Fetched();
        each(changes, (number, row) -> {
            boolean all = toldAnew(row);
            if (all && (kind != RosterTable.ENROLMENTS || row.get(CLASS).isEmpty())) {
                fetched.anew = number;
            } else if (all) {
                fetched.emptied.put(row.get(CLASS), number);
            } else {
                fetched.last.put(key(kind, row), number);
            }
        });
        return fetched;
    }

    /** Enrolments without a key of their own are told by whom and where. */
    private static String key(RosterTable kind, List<String> row) {
        boolean own = kind != RosterTable.ENROLMENTS || !row.getFirst().isEmpty();
        return own ? row.getFirst() : row.get(CLASS) + "\u0000" + row.get(USER);
    }

    /** A roster that was kept before its table had all the columns it has now. */
    private static List<String> filledUp(RosterTable kind, List<String> row) {
        int missing = kind.columns().size() - row.size();
        if (missing <= 0) {
            return row;
        }
        List<String> whole = new ArrayList<>(row);
        whole.addAll(Collections.nCopies(missing, ""));
        return whole;
    }

    private static boolean toldAnew(List<String> row) {
        return row.getFirst().equals(RosterTables.ALL_OF) && row.get(STATUS).equals(RosterTables.GONE);
    }

    private static String mark(RosterTable kind, String key) {
        return kind + "\u0000" + key;
    }

    private interface Rows {
        void row(int number, List<String> cells);
    }

    private static void each(Path file, Rows rows) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            int number = 0;
            for (CsvRecord row : csv) {
                if (number > 0) {
                    rows.row(number, row.getFields());
                }
                number++;
            }
        }
    }
}

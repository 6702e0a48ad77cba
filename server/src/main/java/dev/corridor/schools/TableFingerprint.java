package dev.corridor.schools;

import java.util.List;
import java.util.Optional;

/**
 * A table of which it is told in a few digits what it holds: others as soon as any of its rows is another one. It is
 * summed up where it lies, so that a hundred thousand rows take a moment, and tells apart what changed, not what
 * somebody made up to look the same.
 *
 * @param of the column that names whose rows they are, such as {@code school_id}
 * @param only which of them count; empty for all
 * @param counted the columns that count
 * @param others those that do not
 */
public record TableFingerprint(
        String table, String of, Optional<String> only, List<String> counted, List<String> others) {

    public TableFingerprint {
        counted = List.copyOf(counted);
        others = List.copyOf(others);
    }

    /** Of all of somebody's rows. */
    public TableFingerprint(String table, String of, List<String> counted, List<String> others) {
        this(table, of, Optional.empty(), counted, others);
    }

    /** The same, of some of the rows. */
    public TableFingerprint where(String condition) {
        return new TableFingerprint(table, of, Optional.of(condition), counted, others);
    }

    String sql() {
        return """
                select '%1$s' as name, count(*) as rows, coalesce(sum(hash_record_extended(row(%2$s), 0)), 0) as sum
                  from %1$s
                 where %3$s = :whose%4$s
                """.formatted(
                        table,
                        String.join(", ", counted),
                        of,
                        only.map(condition -> " and " + condition).orElse(""));
    }
}

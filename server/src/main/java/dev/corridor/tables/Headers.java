package dev.corridor.tables;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The first row of a table, to tell what kind of table it is. */
public final class Headers {

    private final Set<String> folded;

    public Headers(List<String> cells) {
        this.folded = cells.stream().map(Column::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there are columns of these names, given in lower case, letters and digits only. */
    public boolean haveAll(Collection<String> names) {
        return folded.containsAll(names);
    }

    /** Whether there is such a column, under its name or one of its synonyms. */
    public boolean have(Column column) {
        return column.spellings().stream().anyMatch(folded::contains);
    }
}

package dev.corridor.rosters.sources;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.UnreadableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Users that have a row for each of their schools, as some systems write them: together they are one row. */
final class SeveralRows {

    private static final int ORGS = RosterTable.USERS.columns().indexOf("orgSourcedIds");
    private static final int ROLE = RosterTable.USERS.columns().indexOf("role");
    private static final List<Integer> NAME = List.of(
            RosterTable.USERS.columns().indexOf("givenName"),
            RosterTable.USERS.columns().indexOf("familyName"));

    private final Set<String> keys;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final Map<String, List<Grant>> grants = new HashMap<>();

    private SeveralRows(Set<String> keys) {
        this.keys = keys;
    }

    /** Finds them; of all others nothing is kept. */
    static SeveralRows find(Reading reading, TableFile file) {
        SeenIds seen = new SeenIds();
        Set<String> keys = new HashSet<>();
        reading.each(file, List.of(Users.ID, Status.STATUS), row -> {
            String key = row.text(Users.ID);
            if (!key.isEmpty() && !Status.gone(row) && !seen.add(key)) {
                keys.add(key);
            }
        });
        return new SeveralRows(keys);
    }

    /** Keeps a row of one of them; tells false of others. */
    boolean keep(Row row, Column name, List<String> cells) {
        String key = cells.getFirst();
        if (!keys.contains(key)) {
            return false;
        }
        List<String> first = rows.putIfAbsent(key, cells);
        if (first != null && NAME.stream().anyMatch(at -> !first.get(at).equals(cells.get(at)))) {
            throw new UnreadableFile(row.problem(
                    name, "duplicate-id", "\"{value}\" is there more than once.", Map.of("value", Texts.cut(key))));
        }
        List<Grant> all = grants.computeIfAbsent(key, none -> new ArrayList<>());
        all.addAll(Grant.of(Texts.several(cells.get(ROLE)), Texts.several(cells.get(ORGS))));
        return true;
    }

    void write(RosterTables into) {
        rows.forEach((key, cells) -> {
            List<Grant> all = Grant.settled(Objects.requireNonNull(grants.get(key)));
            List<String> whole = new ArrayList<>(cells);
            whole.set(ORGS, String.join(",", all.stream().map(Grant::org).toList()));
            whole.set(ROLE, Grant.cell(all));
            into.copy(RosterTable.USERS, whole);
        });
    }
}

package dev.corridor.rosters.sources;

import dev.corridor.rosters.model.RosterRole;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import dev.corridor.tables.UnreadableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Copies one OneRoster file: of each row the columns that its table has. */
final class TableCopy {

    private static final Map<RosterTable, Set<String>> NEEDED = new EnumMap<>(Map.of(
            RosterTable.ORGS, Set.of("sourcedId", "name", "type"),
            RosterTable.SESSIONS, Set.of("sourcedId", "title", "startDate", "endDate"),
            RosterTable.USERS, Set.of("sourcedId", "orgSourcedIds", "role", "givenName", "familyName"),
            RosterTable.CLASSES, Set.of("sourcedId", "title", "schoolSourcedId"),
            RosterTable.ENROLMENTS, Set.of("classSourcedId", "userSourcedId", "role"),
            RosterTable.ROLES, Set.of("userSourcedId", "role", "orgSourcedId")));
    private static final Map<String, String> ALSO_CALLED = Map.of(
            "orgSourcedIds", "orgSourcedId",
            "termSourcedIds", "termSourcedId",
            "periods", "period",
            "grades", "grade",
            "preferredFirstName", "preferredGivenName");
    private static final Column MASTER = Column.optional("userMasterIdentifier");

    private final RosterTable kind;
    private final boolean changes;
    private final RosterTables into;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private int rows;

    /**
     * @param changes whether rows that are gone are written too
     * @param roles whether there is a table of roles, so that users need not tell theirs
     */
    TableCopy(RosterTable kind, boolean changes, boolean roles, RosterTables into) {
        this.kind = kind;
        this.changes = changes;
        this.into = into;
        Set<String> needed = NEEDED.getOrDefault(kind, Set.of());
        for (String name : kind.columns()) {
            String[] other = ALSO_CALLED.containsKey(name) ? new String[] {ALSO_CALLED.get(name)} : new String[0];
            boolean fromRoles = roles
                    && kind == RosterTable.USERS
                    && Set.of("role", "orgSourcedIds").contains(name);
            columns.put(
                    name,
                    needed.contains(name) && !fromRoles ? Column.needed(name, other) : Column.optional(name, other));
        }
    }

    void copy(Reading reading, TableFile file) {
        List<Column> asked = new ArrayList<>(columns.values());
        asked.add(MASTER);
        Optional<SeveralRows> several =
                kind == RosterTable.USERS && !changes ? Optional.of(SeveralRows.find(reading, file)) : Optional.empty();
        reading.each(file, asked, row -> take(row, several));
        several.ifPresent(there -> there.write(into));
    }

    /** How many there were that are not gone. */
    int rows() {
        return rows;
    }

    private void take(Row row, Optional<SeveralRows> several) {
        String key = key(row);
        boolean gone = Status.gone(status(row)) || family(row);
        if (!gone) {
            List<String> cells = new ArrayList<>();
            columns.keySet().forEach(name -> cells.add(cell(row, name)));
            cells.set(0, key);
            if (several.isEmpty() || !several.get().keep(row, column("sourcedId"), cells)) {
                into.copy(kind, cells);
            }
            rows++;
        } else if (changes) {
            if (kind == RosterTable.ENROLMENTS && key.isEmpty()) {
                into.goneFrom(text(row, "classSourcedId"), text(row, "userSourcedId"));
            } else {
                into.gone(kind, key);
            }
        }
    }

    private String key(Row row) {
        String key = text(row, "sourcedId");
        if (key.isEmpty() && kind == RosterTable.ROLES) {
            return String.join("|", text(row, "userSourcedId"), text(row, "orgSourcedId"), text(row, "role"));
        }
        if (key.isEmpty() && kind != RosterTable.ENROLMENTS) {
            throw new UnreadableFile(row.problem(column("sourcedId"), "missing", "\"{column}\" is empty.", Map.of()));
        }
        return key;
    }

    /** Parents are nobody here; where roles are a table of their own they are told apart later. */
    private boolean family(Row row) {
        return kind == RosterTable.USERS && RoleWords.meaning(text(row, "role")).equals(Optional.of(RosterRole.FAMILY));
    }

    private String cell(Row row, String name) {
        if (kind == RosterTable.ORGS && name.equals("type")) {
            String type = text(row, name).toLowerCase(Locale.ROOT);
            return Set.of("school", "district").contains(type) ? type : "unit";
        }
        if (kind == RosterTable.USERS
                && name.equals("userIds")
                && !row.text(MASTER).isEmpty()) {
            String ids = text(row, name);
            return ids + (ids.isEmpty() ? "" : ",") + "{userMasterIdentifier:" + row.text(MASTER) + "}";
        }
        return name.equals("status") ? "" : text(row, name);
    }

    private String status(Row row) {
        return text(row, "status");
    }

    private String text(Row row, String name) {
        return row.text(column(name));
    }

    private Column column(String name) {
        return java.util.Objects.requireNonNull(columns.get(name));
    }
}

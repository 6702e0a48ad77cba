package dev.corridor.rosters.sources;

import dev.corridor.rosters.sources.Checked.Unit;
import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks through OneRoster files for what may be mapped. */
final class CsvLook {

    private static final int MOST_WORDS = 100;
    private static final Column ID = Column.needed("sourcedId");
    private static final Column NAME = Column.needed("name");
    private static final Column TYPE = Column.needed("type");
    private static final Column PARENT = Column.optional("parentSourcedId");
    private static final Column ROLE = Column.optional("role");
    private static final Column IDS = Column.optional("userIds");
    private static final Column MASTER = Column.optional("userMasterIdentifier");

    private final List<Unit> units = new ArrayList<>();
    private final Set<String> roles = new TreeSet<>();
    private final Set<String> numbers = new LinkedHashSet<>(List.of("identifier"));

    private CsvLook() {}

    static OneRosterFiles.Look of(RosterFiles files, Reading reading) {
        CsvLook look = new CsvLook();
        files.get(FileKind.ORGS)
                .ifPresent(file -> reading.each(file, List.of(ID, NAME, TYPE, PARENT, Status.STATUS), look::org));
        files.get(FileKind.USERS).ifPresent(file -> reading.each(file, List.of(ROLE, IDS, MASTER), look::user));
        files.get(FileKind.ROLES).ifPresent(file -> reading.each(file, List.of(ROLE), look::role));
        look.numbers.addAll(List.of("username", "sourcedId"));
        return new OneRosterFiles.Look(look.units, List.copyOf(look.roles), List.copyOf(look.numbers));
    }

    private void org(Row row) {
        if (!Status.gone(row)) {
            units.add(new Unit(
                    row.text(ID),
                    row.text(NAME),
                    row.text(PARENT),
                    row.text(TYPE).equalsIgnoreCase("school")));
        }
    }

    private void user(Row row) {
        role(row);
        for (String id : row.values(IDS)) {
            String[] parts = id.replaceAll("^\\{|}$", "").split(":", 2);
            if (parts.length == 2 && numbers.size() < MOST_WORDS) {
                numbers.add(parts[0].strip());
            }
        }
        if (!row.text(MASTER).isEmpty()) {
            numbers.add(MASTER.name());
        }
    }

    private void role(Row row) {
        if (!row.text(ROLE).isEmpty() && roles.size() < MOST_WORDS) {
            roles.add(row.text(ROLE));
        }
    }
}

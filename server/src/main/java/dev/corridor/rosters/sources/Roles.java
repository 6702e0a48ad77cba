package dev.corridor.rosters.sources;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;
import dev.corridor.tables.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The roles of a OneRoster 1.2 export, which has them in a file of their own. */
final class Roles {

    private static final Column USER = Column.needed("userSourcedId");
    private static final Column TYPE = Column.optional("roleType");
    private static final Column ROLE = Column.needed("role");
    private static final Column ORG = Column.needed("orgSourcedId");
    private static final Column ENDS = Column.optional("endDate");

    private final Map<String, List<Grant>> byUser = new HashMap<>();
    /** A district has few kinds of roles in few schools: each is kept once. */
    private final Map<Grant, Grant> once = new HashMap<>();
    /** Users of whom a role has ended. */
    private final Set<String> ended = new HashSet<>();

    private Roles() {}

    static Roles read(Reading reading, TableFile file, LocalDate today) {
        Roles roles = new Roles();
        reading.each(file, List.of(USER, TYPE, ROLE, ORG, ENDS, Status.STATUS), row -> roles.take(row, today));
        return roles;
    }

    private void take(Row row, LocalDate today) {
        if (Status.gone(row) || row.text(ROLE).isEmpty()) {
            return;
        }
        if (Grant.ended(row.text(ENDS), today)) {
            ended.add(row.text(USER));
            return;
        }
        Grant grant = new Grant(row.text(ROLE), row.text(ORG), !row.text(TYPE).equalsIgnoreCase("secondary"));
        byUser.computeIfAbsent(row.text(USER), user -> new ArrayList<>(1))
                .add(once.computeIfAbsent(grant, same -> same));
    }

    /** Those of a user; none if none are told. */
    List<Grant> of(String user) {
        return byUser.getOrDefault(user, List.of());
    }

    /** Whether a user had roles, and has none any more. */
    boolean allEnded(String user) {
        return ended.contains(user) && !byUser.containsKey(user);
    }
}

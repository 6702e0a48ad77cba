package dev.corridor.passes.store;

import dev.corridor.passes.model.Member;
import dev.corridor.rules.Absence;
import dev.corridor.rules.Standing;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person as the facts read one. */
record PersonRow(
        PersonId id,
        Standing standing,
        Optional<Absence> absence,
        Set<Role> roles,
        Optional<String> grade,
        Set<GroupId> groups,
        Optional<RoomId> belongsIn) {

    static PersonRow read(ResultSet row, int number) throws SQLException {
        return new PersonRow(
                new PersonId(row.getObject("person_id", UUID.class)),
                Standing.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                absence(row),
                Arrays.stream(values(row, "roles"))
                        .map(role -> Role.of(role.toString()))
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getString("grade")),
                Arrays.stream(values(row, "groups"))
                        .map(group -> new GroupId((UUID) group))
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getObject("belongs_in", UUID.class)).map(RoomId::new));
    }

    Member member() {
        return new Member(
                id, roles.contains(Role.STUDENT), roles.stream().anyMatch(Role::staff), standing == Standing.ACTIVE);
    }

    private static Optional<Absence> absence(ResultSet row) throws SQLException {
        OffsetDateTime from = row.getObject("gone_from", OffsetDateTime.class);
        return from == null
                ? Optional.empty()
                : Optional.of(new Absence(
                        from.toInstant(),
                        row.getObject("back_at", OffsetDateTime.class).toInstant()));
    }

    private static Object[] values(ResultSet row, String column) throws SQLException {
        return (Object[]) row.getArray(column).getArray();
    }
}

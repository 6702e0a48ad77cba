package dev.corridor.schools;

import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes sure that what settings name is there, in this very school: groups, students and rooms. */
@Component
class References {

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Problem if a cooldown is for nobody of the school */
    void check(SchoolId school, SchoolSettings settings) {
        scopes(school, "settings.cooldowns", settings.cooldowns().stream().map(SchoolSettings.CooldownFor::scope));
    }

    /** @throws Problem if these times are for nobody of the school, or a room is exempt that it does not have */
    NoFlyTimes check(SchoolId school, NoFlyTimes times) {
        List<NoFlyTimes.Other> others = times.forSome();
        scopes(school, "others", others.stream().map(NoFlyTimes.Other::scope));
        Set<UUID> rooms = Stream.concat(Stream.of(times), others.stream().map(NoFlyTimes.Other::times))
                .flatMap(each -> each.exemptRooms().stream())
                .map(RoomId::value)
                .collect(Collectors.toSet());
        known(school, "exemptRooms", rooms, """
                select id
                  from room
                 where school_id = :school
                   and id in (:ids)
                """);
        return times;
    }

    private void scopes(SchoolId school, String field, Stream<Scope> scopes) {
        Set<UUID> ids = scopes.flatMap(scope -> Stream.ofNullable(scope.id())).collect(Collectors.toSet());
        known(school, field, ids, """
                select id
                  from person
                 where school_id = :school
                   and id in (:ids)
                 union all
                select id
                  from people_group
                 where school_id = :school
                   and id in (:ids)
                """);
    }

    private void known(SchoolId school, String field, Collection<UUID> ids, String sql) {
        if (ids.isEmpty()) {
            return;
        }
        Set<UUID> missing = new HashSet<>(ids);
        jdbc.sql(sql)
                .param("school", school.value())
                .param("ids", ids)
                .query(UUID.class)
                .list()
                .forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw Problem.field(field, "unknown", "What is named here is not, or is no more, in the school.");
        }
    }
}

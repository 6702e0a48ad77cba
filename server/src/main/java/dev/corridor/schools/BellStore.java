package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of bell schedules and their periods. */
@Component
class BellStore {

    private final JdbcClient jdbc;
    private final StoredJson json;

    BellStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All schedules of the school by name, each with its periods by their start. */
    List<BellSchedule> all(SchoolId school) {
        Map<ScheduleId, List<BellSchedule.Period>> periods = periods(school);
        return jdbc.sql("""
                select   id, name, weekdays, no_fly, version
                from     bell_schedule
                where    school_id = :school
                order by lower(name)
                """)
                .param("school", school.value())
                .query((row, n) -> schedule(row, periods))
                .list();
    }

    private Map<ScheduleId, List<BellSchedule.Period>> periods(SchoolId school) {
        record Row(ScheduleId schedule, BellSchedule.Period period) {}
        return jdbc
                .sql("""
                select   schedule_id, name, starts, ends
                from     period
                where    school_id = :school
                order by starts, ends, name
                """)
                .param("school", school.value())
                .query((row, n) -> new Row(
                        new ScheduleId(row.getObject(1, UUID.class)),
                        new BellSchedule.Period(
                                row.getString(2),
                                row.getObject(3, LocalTime.class),
                                row.getObject(4, LocalTime.class))))
                .stream()
                .collect(Collectors.groupingBy(
                        Row::schedule, Collectors.mapping(Row::period, Collectors.toUnmodifiableList())));
    }

    private BellSchedule schedule(ResultSet row, Map<ScheduleId, List<BellSchedule.Period>> periods)
            throws SQLException {
        ScheduleId id = new ScheduleId(row.getObject("id", UUID.class));
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (Integer day : (Integer[]) row.getArray("weekdays").getArray()) {
            weekdays.add(DayOfWeek.of(day));
        }
        return new BellSchedule(
                id,
                row.getString("name"),
                weekdays,
                periods.getOrDefault(id, List.of()),
                json.over(NoFlyTimes.NONE, row.getString("no_fly")),
                row.getLong("version"));
    }

    ScheduleId insert(SchoolId school, ScheduleId id, BellTimes times) {
        jdbc.sql("""
                insert into bell_schedule (school_id, id, name, weekdays)
                values (:school, :id, :name, cast(:weekdays as int[]))
                """)
                .param("school", school.value())
                .param("id", id.value())
                .param("name", times.name())
                .param("weekdays", numbers(times.weekdays()))
                .update();
        insertPeriods(school, id, times.periods());
        return id;
    }

    ScheduleId replace(SchoolId school, ScheduleId id, BellTimes times) {
        jdbc.sql("""
                update bell_schedule
                set    name = :name, weekdays = cast(:weekdays as int[]), version = version + 1
                where  school_id = :school
                and    id = :id
                """)
                .param("school", school.value())
                .param("id", id.value())
                .param("name", times.name())
                .param("weekdays", numbers(times.weekdays()))
                .update();
        jdbc.sql("""
                delete from period
                where  school_id = :school
                and    schedule_id = :id
                """).param("school", school.value()).param("id", id.value()).update();
        insertPeriods(school, id, times.periods());
        return id;
    }

    int changeNoFly(SchoolId school, ScheduleId id, NoFlyTimes noFly) {
        return jdbc.sql("""
                update bell_schedule
                set    no_fly = cast(:noFly as jsonb), version = version + 1
                where  school_id = :school
                and    id = :id
                """)
                .param("school", school.value())
                .param("id", id.value())
                .param("noFly", json.write(noFly))
                .update();
    }

    int delete(SchoolId school, ScheduleId id) {
        return jdbc.sql("""
                delete from bell_schedule
                where  school_id = :school
                and    id = :id
                """)
                .param("school", school.value())
                .param("id", id.value())
                .update();
    }

    private void insertPeriods(SchoolId school, ScheduleId id, List<BellSchedule.Period> periods) {
        for (BellSchedule.Period period : periods) {
            jdbc.sql("""
                    insert into period (school_id, schedule_id, name, starts, ends)
                    values (:school, :id, :name, :starts, :ends)
                    """)
                    .param("school", school.value())
                    .param("id", id.value())
                    .param("name", period.name())
                    .param("starts", period.starts())
                    .param("ends", period.ends())
                    .update();
        }
    }

    private static String[] numbers(Collection<DayOfWeek> weekdays) {
        return weekdays.stream()
                .map(DayOfWeek::getValue)
                .sorted()
                .map(String::valueOf)
                .toArray(String[]::new);
    }
}

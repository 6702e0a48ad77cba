package dev.corridor.places.store;

import dev.corridor.places.OutOfOffice;
import dev.corridor.places.OutOfOffice.Who;
import dev.corridor.places.OutOfOfficeId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table out_of_office, in the caller's transaction. */
@Component
public class OutOfOfficeStore {

    private final JdbcClient jdbc;

    public OutOfOfficeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose last day is not before this one, by their first day. */
    public List<OutOfOffice> notOver(SchoolId school, LocalDate today) {
        return jdbc.sql("""
                        select   id, person_id, room_id, from_day, until_day, from_time, until_time, weekdays
                        from     out_of_office
                        where    school_id = :school
                        and      until_day >= :today
                        order by from_day, id
                        """)
                .param("school", school.value())
                .param("today", today)
                .query(OutOfOfficeStore::read)
                .list();
    }

    public void insert(SchoolId school, OutOfOffice one, Instant at, PersonId by) {
        OutOfOffice.Term term = one.term();
        jdbc.sql("""
                        insert into out_of_office (school_id, id, person_id, room_id, from_day, until_day, from_time,
                                                   until_time, weekdays, created_at, created_by)
                        values (:school, :id, :person, :room, :from, :until, :fromTime, :untilTime, :weekdays, :at, :by)
                        """)
                .param("school", school.value())
                .param("id", one.id().value())
                .param("person", one.who() instanceof Who.Person(PersonId id) ? id.value() : null)
                .param("room", one.who() instanceof Who.Room(RoomId id) ? id.value() : null)
                .param("from", term.from())
                .param("until", term.until())
                .param("fromTime", term.at())
                .param("untilTime", term.to())
                .param(
                        "weekdays",
                        term.weekdays().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    public void delete(SchoolId school, OutOfOfficeId id) {
        jdbc.sql("delete from out_of_office where school_id = :school and id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .update();
    }

    private static OutOfOffice read(ResultSet row, int number) throws SQLException {
        @Nullable UUID person = row.getObject("person_id", UUID.class);
        Integer[] weekdays = (Integer[]) row.getArray("weekdays").getArray();
        return new OutOfOffice(
                new OutOfOfficeId(row.getObject("id", UUID.class)),
                person == null
                        ? new Who.Room(new RoomId(row.getObject("room_id", UUID.class)))
                        : new Who.Person(new PersonId(person)),
                new OutOfOffice.Term(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class),
                        Arrays.stream(weekdays).map(DayOfWeek::of).collect(Collectors.toSet())));
    }
}

package dev.corridor.places.store;

import dev.corridor.places.Section;
import dev.corridor.places.SectionId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads timetables, in the caller's transaction. */
@Component
public class TimetableQueries {

    private static final String SECTIONS = """
            select s.id, s.name, s.code, r.id as room_id, s.periods, s.hidden,
                   array(select t.person_id
                           from section_member t
                          where t.school_id = s.school_id and t.section_id = s.id and t.role = 'teacher'
                          order by t.person_id) as teachers
              from section s
              left join room r on r.school_id = s.school_id and r.id = s.room_id and r.deleted_at is null
              left join term on term.school_id = s.school_id and term.id = s.term_id
             where s.school_id = :school
               and (term.id is null or :day between term.starts_on and term.ends_on)
            """;

    private static final String IN_ORDER = " order by s.periods, s.name, s.id";

    private final JdbcClient jdbc;

    public TimetableQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every section of the terms that this day is in. */
    public List<Section> all(SchoolId school, LocalDate day) {
        return jdbc.sql(SECTIONS + IN_ORDER)
                .param("school", school.value())
                .param("day", day)
                .query(TimetableQueries::section)
                .list();
    }

    /** One section of the terms that this day is in. */
    public Optional<Section> one(SchoolId school, SectionId section, LocalDate day) {
        return jdbc.sql(SECTIONS + " and s.id = :section")
                .param("school", school.value())
                .param("day", day)
                .param("section", section.value())
                .query(TimetableQueries::section)
                .optional();
    }

    /**
     * The sections of somebody on a day.
     *
     * @param role {@code student} or {@code teacher}
     */
    public List<Section> of(SchoolId school, PersonId person, String role, LocalDate day) {
        return jdbc.sql(SECTIONS + """
                           and s.id in (select m.section_id
                                          from section_member m
                                         where m.school_id = :school
                                           and m.person_id = :person
                                           and m.role = :role)
                        """ + IN_ORDER)
                .param("school", school.value())
                .param("day", day)
                .param("person", person.value())
                .param("role", role)
                .query(TimetableQueries::section)
                .list();
    }

    /** The sections that meet in these rooms on a day. */
    public List<Section> in(SchoolId school, Collection<RoomId> rooms, LocalDate day) {
        return jdbc.sql(SECTIONS + " and s.room_id = any (:rooms)" + IN_ORDER)
                .param("school", school.value())
                .param("day", day)
                .param("rooms", rooms.stream().map(RoomId::value).toArray(UUID[]::new))
                .query(TimetableQueries::section)
                .list();
    }

    /** The students of these sections. */
    public List<PersonId> students(SchoolId school, Collection<SectionId> sections) {
        return jdbc.sql("""
                        select distinct m.person_id
                          from section_member m
                         where m.school_id = :school
                           and m.section_id = any (:sections)
                           and m.role = 'student'
                        """)
                .param("school", school.value())
                .param("sections", sections.stream().map(SectionId::value).toArray(UUID[]::new))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    private static Section section(ResultSet row, int number) throws SQLException {
        String[] periods = (String[]) row.getArray("periods").getArray();
        return new Section(
                new SectionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("code")),
                Optional.ofNullable(row.getObject("room_id", UUID.class)).map(RoomId::new),
                Arrays.asList(periods),
                RoomQueries.people(row, "teachers"),
                row.getBoolean("hidden"));
    }
}

package dev.corridor.places.store;

import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
import dev.corridor.places.SectionId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes timetables as rosters know them, many rows in one statement, in the caller's transaction. */
@Component
public class TimetableStore {

    /** Parts an array of periods from the next where several go as one text; no file has it in a name. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;

    public TimetableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Term> terms(SchoolId school) {
        return jdbc.sql("""
                        select id, coalesce(source_id, '') as source_id, name, starts_on, ends_on
                          from term
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, number) -> new Term(
                        row.getObject("id", UUID.class),
                        row.getString("source_id"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    public List<RosterSection> sections(SchoolId school) {
        return jdbc.sql("""
                        select id, source_id, name, code, room_id, term_id, periods
                          from section
                         where school_id = :school
                           and source_id is not null
                        """)
                .param("school", school.value())
                .query(TimetableStore::section)
                .list();
    }

    public List<Member> members(SchoolId school) {
        return jdbc.sql("""
                        select m.section_id, m.person_id, m.role
                          from section_member m
                          join section s on s.school_id = m.school_id and s.id = m.section_id
                         where m.school_id = :school
                           and s.source_id is not null
                        """)
                .param("school", school.value())
                .query((row, number) -> new Member(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("role")))
                .list();
    }

    public void saveTerms(SchoolId school, Collection<Term> terms) {
        jdbc.sql("""
                        insert into term (school_id, id, source_id, name, starts_on, ends_on)
                        select :school, id, source_id, name, starts_on, ends_on
                          from unnest(:ids, :sources, :names, :starts, :ends)
                                   new (id, source_id, name, starts_on, ends_on)
                        on conflict (school_id, id)
                        do update set source_id = excluded.source_id, name = excluded.name,
                                      starts_on = excluded.starts_on, ends_on = excluded.ends_on
                        """)
                .param("school", school.value())
                .param("ids", terms.stream().map(Term::id).toArray(UUID[]::new))
                .param("sources", texts(terms, Term::source))
                .param("names", texts(terms, Term::name))
                .param(
                        "starts",
                        terms.stream().map(term -> Date.valueOf(term.starts())).toArray(Date[]::new))
                .param(
                        "ends",
                        terms.stream().map(term -> Date.valueOf(term.ends())).toArray(Date[]::new))
                .update();
    }

    public void save(SchoolId school, Collection<RosterSection> sections) {
        jdbc.sql("""
                        insert into section (school_id, id, source_id, name, code, room_id, term_id, periods)
                        select :school, id, source_id, name, code, room_id, term_id, string_to_array(periods, :between)
                          from unnest(:ids, :sources, :names, :codes, :rooms, :terms, :periods)
                                   new (id, source_id, name, code, room_id, term_id, periods)
                        on conflict (school_id, id)
                        do update set source_id = excluded.source_id, name = excluded.name, code = excluded.code,
                                      room_id = excluded.room_id, term_id = excluded.term_id,
                                      periods = excluded.periods
                        """)
                .param("school", school.value())
                .param("between", BETWEEN)
                .param(
                        "ids",
                        sections.stream().map(section -> section.id().value()).toArray(UUID[]::new))
                .param("sources", texts(sections, RosterSection::source))
                .param("names", texts(sections, RosterSection::name))
                .param("codes", texts(sections, section -> section.code().orElse(null)))
                .param(
                        "rooms",
                        ids(
                                sections,
                                section -> section.room().map(RoomId::value).orElse(null)))
                .param("terms", ids(sections, section -> section.term().orElse(null)))
                .param("periods", texts(sections, section -> String.join(BETWEEN, section.periods())))
                .update();
    }

    public void remove(SchoolId school, Collection<SectionId> sections) {
        jdbc.sql("""
                        delete from section
                         where school_id = :school
                           and id = any (:sections)
                        """)
                .param("school", school.value())
                .param("sections", sections.stream().map(SectionId::value).toArray(UUID[]::new))
                .update();
    }

    public void join(SchoolId school, Collection<Member> members) {
        each(jdbc.sql("""
                        insert into section_member (school_id, section_id, person_id, role)
                        select :school, section_id, person_id, role
                          from unnest(:sections, :people, :roles) new (section_id, person_id, role)
                        on conflict do nothing
                        """), school, members);
    }

    public void leave(SchoolId school, Collection<Member> members) {
        each(jdbc.sql("""
                        delete from section_member m
                         using unnest(:sections, :people, :roles) gone (section_id, person_id, role)
                         where m.school_id = :school
                           and m.section_id = gone.section_id
                           and m.person_id = gone.person_id
                           and m.role = gone.role
                        """), school, members);
    }

    private static void each(JdbcClient.StatementSpec sql, SchoolId school, Collection<Member> members) {
        sql.param("school", school.value())
                .param(
                        "sections",
                        members.stream().map(member -> member.section().value()).toArray(UUID[]::new))
                .param(
                        "people",
                        members.stream().map(member -> member.person().value()).toArray(UUID[]::new))
                .param("roles", texts(members, Member::role))
                .update();
    }

    private static <T> String[] texts(
            Collection<T> rows, Function<T, @org.jspecify.annotations.Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> UUID[] ids(Collection<T> rows, Function<T, @org.jspecify.annotations.Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static RosterSection section(ResultSet row, int number) throws SQLException {
        String[] periods = (String[]) row.getArray("periods").getArray();
        return new RosterSection(
                new SectionId(row.getObject("id", UUID.class)),
                row.getString("source_id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("code")),
                Optional.ofNullable(row.getObject("room_id", UUID.class)).map(RoomId::new),
                Optional.ofNullable(row.getObject("term_id", UUID.class)),
                Arrays.asList(periods));
    }
}

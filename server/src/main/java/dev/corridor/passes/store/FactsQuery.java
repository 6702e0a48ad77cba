package dev.corridor.passes.store;

import dev.corridor.passes.model.Gap;
import dev.corridor.passes.model.Pass;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads everything that a batch of acts is decided on, in one message to the database. */
@Component
public class FactsQuery {

    /**
     * What to read.
     *
     * @param people who act, are asked, or are written for
     * @param passes what acts name
     * @param counted the spans for which the school limits passes
     * @param now until when scheduled passes have come due
     * @param periods the lessons under way, where it matters in which room students should be now
     */
    public record Asked(
            SchoolId school,
            Instant now,
            LocalDate today,
            LocalDate termStart,
            Collection<PersonId> people,
            Collection<PassId> passes,
            Collection<LimitPeriod> counted,
            Collection<String> periods) {

        /** The first day whose passes are counted. */
        public LocalDate since() {
            if (counted.contains(LimitPeriod.TERM)) {
                return termStart.isBefore(monday()) ? termStart : monday();
            }
            return counted.contains(LimitPeriod.WEEK) ? monday() : today;
        }

        LocalDate monday() {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /** The open passes, those for a later time that are due, and those that acts name. */
    static final String PASSES = """
            select %1$s
            from   pass
            where  school_id = :school
            and    state in ('requested', 'waiting', 'ready', 'active')
            and    (state <> 'requested' or start_at is null or meeting_id is not null)
            union all
            select %1$s
            from   pass
            where  school_id = :school
            and    state in ('requested', 'scheduled')
            and    start_at is not null
            and    (state = 'scheduled' or meeting_id is null)
            and    due_at <= :now::timestamptz
            union all
            select %1$s
            from   pass
            where  school_id = :school
            and    id = any (:passes::uuid[])
            and    (state not in ('requested', 'waiting', 'ready', 'active')
                    or (state = 'requested' and start_at is not null and meeting_id is null))
            and    not (state in ('requested', 'scheduled') and due_at <= :now::timestamptz)
            """.formatted(PassColumns.names());

    /** Whom the acts are about, and who waits. */
    private static final String CONCERNED = """
                select unnest(:people::uuid[])
                union
                select student_id
                from   pass
                where  school_id = :school
                and    state in ('requested', 'waiting', 'ready')
                and    (state <> 'requested' or start_at is null or meeting_id is not null)
                union
                select student_id
                from   pass
                where  school_id = :school
                and    state in ('requested', 'scheduled')
                and    start_at is not null
                and    due_at <= :now::timestamptz
                union
                select student_id
                from   pass
                where  school_id = :school
                and    id = any (:passes::uuid[])
            """;

    /**
     * Each person is looked up on their own, by key. Without the limit the planner may read the whole school for two
     * people: the row policy hides from it how many there are.
     */
    static final String PEOPLE = """
            select one.person_id, one.state, one.roles, one.grade, away.gone_from, away.back_at,
                   array(select g.group_id
                         from   people_group_member g
                         where  g.school_id = :school and g.person_id = one.person_id) as groups,
                   (select c.room_id
                    from   section_member m
                    join   section c on c.school_id = :school and c.id = m.section_id
                    join   room r on r.school_id = :school and r.id = c.room_id and r.deleted_at is null
                    left   join term t on t.school_id = :school and t.id = c.term_id
                    where  m.school_id = :school
                    and    m.person_id = one.person_id
                    and    m.role = 'student'
                    and    c.periods && :periods::text[]
                    and    (t.id is null or :today::date between t.starts_on and t.ends_on)
                    limit  1) as belongs_in
            from   (
            %s) as concerned (person_id)
            cross  join lateral (
                select s.person_id, s.state, s.roles, p.grade
                from   standing s
                join   person p on p.school_id = s.school_id and p.id = s.person_id
                where  s.school_id = :school
                and    s.person_id = concerned.person_id
                limit  1) as one
            left   join lateral (
                select a.gone_from, a.back_at
                from   absence a
                where  a.school_id = :school
                and    a.person_id = one.person_id
                and    a.day = :today::date
                limit  1) as away on true
            """.formatted(CONCERNED);

    static final String TRIPS = """
            select student_id, origin_id, destination_id, travel, state, is_return, counts, school_day, started_at, ended_at
            from   pass
            where  school_id = :school
            and    student_id = any (array(
            %s))
            and    school_day >= :since::date
            and    state in ('active', 'ended')
            order by started_at
            """.formatted(CONCERNED);

    static final String GAPS = """
            select o.id, o.stopped_at, o.resumed_at
            from   outage o
            where  not exists (
                select from outage_applied a where a.school_id = :school and a.outage_id = o.id)
            order by o.id
            """;

    /**
     * Each statement here finds what it names by key, whatever the values are. Planned once for a connection, they take
     * a tenth of the time; left alone, PostgreSQL would plan them anew for each batch.
     */
    private static final String PLANNED_ONCE = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private static final String SQL = String.join(";\n", PLANNED_ONCE, PASSES, PEOPLE, TRIPS, GAPS);

    private final NamedParameterJdbcTemplate jdbc;

    public FactsQuery(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be asked after the hall was locked, so that nothing read here can change any more. */
    public Facts read(Asked asked) {
        Map<String, Object> params = Map.of(
                "school", asked.school().value(),
                "people", ArrayText.of(List.copyOf(asked.people())),
                "passes", ArrayText.of(List.copyOf(asked.passes())),
                "since", asked.since().toString(),
                "now", asked.now().toString(),
                "today", asked.today().toString(),
                "periods", ArrayText.of(List.copyOf(asked.periods())));
        return Objects.requireNonNull(
                jdbc.execute(SQL, params, (PreparedStatement statement) -> facts(statement, asked)));
    }

    private static Facts facts(PreparedStatement statement, Asked asked) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        List<Pass> passes = rows(statement, PassRow::read);
        statement.getMoreResults();
        List<PersonRow> people = rows(statement, PersonRow::read);
        statement.getMoreResults();
        List<TripRow> trips = rows(statement, TripRow::read);
        statement.getMoreResults();
        List<Gap> gaps = rows(statement, FactsQuery::gap);
        return new Facts(
                passes,
                History.of(people, trips, asked),
                people.stream().map(PersonRow::member).toList(),
                gaps);
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        return new Gap(
                row.getLong("id"),
                row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                row.getObject("resumed_at", OffsetDateTime.class).toInstant());
    }

    private interface Reader<T> {
        T read(ResultSet row, int number) throws SQLException;
    }

    private static <T> List<T> rows(PreparedStatement statement, Reader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet results = statement.getResultSet()) {
            while (results.next()) {
                rows.add(reader.read(results, rows.size()));
            }
        }
        return rows;
    }
}

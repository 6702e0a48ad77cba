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

/** Reads everything that a batch of acts is decided on: four statements in one message to the database. */
@Component
public class FactsQuery {

    /**
     * What to read.
     *
     * @param people who act, are asked, or are written for
     * @param passes what acts name
     * @param counted the periods for which the school limits passes
     */
    public record Asked(
            SchoolId school,
            LocalDate today,
            LocalDate termStart,
            Collection<PersonId> people,
            Collection<PassId> passes,
            Collection<LimitPeriod> counted) {

        /** The first day whose passes are counted. */
        LocalDate since() {
            if (counted.contains(LimitPeriod.TERM)) {
                return termStart.isBefore(monday()) ? termStart : monday();
            }
            return counted.contains(LimitPeriod.WEEK) ? monday() : today;
        }

        LocalDate monday() {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    private static final String SQL = """
            select %1$s
            from   pass
            where  school_id = :school
            and    state in ('requested', 'waiting', 'ready', 'active')
            union all
            select %1$s
            from   pass
            where  school_id = :school
            and    id = any (:passes::uuid[])
            and    state not in ('requested', 'waiting', 'ready', 'active');

            select s.person_id, s.state, s.roles, p.grade,
                   array(select g.group_id
                         from   people_group_member g
                         where  g.school_id = :school and g.person_id = s.person_id) as groups
            from   standing s
            join   person p on p.school_id = s.school_id and p.id = s.person_id
            where  s.school_id = :school
            and    s.person_id in (%2$s);

            select student_id, origin_id, destination_id, travel, state, is_return, counts, school_day, started_at, ended_at
            from   pass
            where  school_id = :school
            and    student_id in (%2$s)
            and    school_day >= :since::date
            and    state in ('active', 'ended')
            order by started_at;

            select o.id, o.stopped_at, o.resumed_at
            from   outage o
            where  not exists (
                select from outage_applied a where a.school_id = :school and a.outage_id = o.id)
            order by o.id
            """.formatted(PassColumns.names(), """
                select unnest(:people::uuid[])
                union
                select student_id
                from   pass
                where  school_id = :school
                and    state in ('requested', 'waiting', 'ready')
                union
                select student_id
                from   pass
                where  school_id = :school
                and    id = any (:passes::uuid[])""");

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
                "since", asked.since().toString());
        return Objects.requireNonNull(
                jdbc.execute(SQL, params, (PreparedStatement statement) -> facts(statement, asked)));
    }

    private static Facts facts(PreparedStatement statement, Asked asked) throws SQLException {
        statement.execute();
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

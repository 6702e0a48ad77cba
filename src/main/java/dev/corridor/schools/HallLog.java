package dev.corridor.schools;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each school's gap-free, ordered record of what happened to its passes, and the answers that repeats are given. */
@Component
public final class HallLog {

    /**
     * What changed since a number.
     *
     * @param seq the newest number
     * @param passes which passes changed, the longest unchanged first; not all of them if there are too many
     * @param whole whether they are all there: not so if too many changed, or if the log no longer reaches back that
     *     far
     */
    public record Changes(long seq, List<PassId> passes, boolean whole) {}

    private final JdbcClient jdbc;

    HallLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tells which passes changed after a number. To be called inside a transaction of the school.
     *
     * @param atMost how many passes are worth telling
     */
    public Changes since(SchoolId school, long after, int atMost) {
        record Ends(long from, long last) {}
        Ends ends = jdbc.sql("""
                select log_from, last_seq
                from   hall
                where  school_id = :school
                """)
                .param("school", school.value())
                .query((row, n) -> new Ends(row.getLong(1), row.getLong(2)))
                .single();
        List<PassId> passes = jdbc.sql("""
                select   pass_id
                from     hall_log
                where    school_id = :school
                and      seq > :after
                and      seq <= :last
                and      pass_id is not null
                group by pass_id
                order by max(seq)
                limit    :limit
                """)
                .param("school", school.value())
                .param("after", after)
                .param("last", ends.last())
                .param("limit", atMost + 1)
                .query((row, n) -> new PassId(row.getObject(1, UUID.class)))
                .list();
        boolean reaches = after >= ends.from() - 1 && after <= ends.last();
        return new Changes(ends.last(), passes, reaches && passes.size() <= atMost);
    }

    Map<Act, String> answers(SchoolId school, Collection<Act> acts) {
        Map<Act, String> answers = new HashMap<>();
        jdbc.sql("""
                select act.actor_id, act.op_id, act.answer
                from   unnest(cast(:actors as uuid[]), cast(:ops as uuid[])) as asked (actor_id, op_id)
                join   act on act.school_id = :school and act.actor_id = asked.actor_id and act.op_id = asked.op_id
                """)
                .param("actors", texts(acts.stream().map(Act::actor).toList()))
                .param("ops", texts(acts.stream().map(Act::opId).toList()))
                .param("school", school.value())
                .query(row -> {
                    PersonId actor = new PersonId(row.getObject(1, UUID.class));
                    answers.put(new Act(actor, row.getObject(2, UUID.class)), row.getString(3));
                });
        return answers;
    }

    /** Writes, in one statement, what a locked hall was told. */
    boolean write(LockedHall hall) {
        LogColumns log = LogColumns.of(hall.entries());
        List<LockedHall.Remembered> acts = hall.acts();
        return jdbc.sql(WRITE)
                        .param("school", hall.school().value())
                        .param("at", hall.at().toString())
                        .param("first", hall.firstSeq())
                        .param("last", hall.lastSeq())
                        .param("config", hall.configVersion())
                        .param("reviewed", hall.reviewedVersion())
                        .params(log.params())
                        .param(
                                "acts.actor",
                                texts(acts.stream().map(a -> a.act().actor()).toList()))
                        .param(
                                "acts.op",
                                texts(acts.stream().map(a -> a.act().opId()).toList()))
                        .param(
                                "acts.seq",
                                texts(acts.stream()
                                        .map(LockedHall.Remembered::seq)
                                        .toList()))
                        .param(
                                "acts.answer",
                                texts(acts.stream()
                                        .map(LockedHall.Remembered::answer)
                                        .toList()))
                        .update()
                == 1;
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static final String WRITE = """
            with logged as (
                insert into hall_log (school_id, seq, recorded_at, happened_at, kind, pass_id, actor_id, acting_for, op_id, device, how, codes, before, after)
                select cast(:school as uuid), :first + entry.n, cast(:at as timestamptz), entry.happened_at, entry.kind, entry.pass_id,
                       entry.actor_id, entry.acting_for, entry.op_id, entry.device, entry.how,
                       string_to_array(entry.codes, ','), entry.before, entry.after
                from   unnest(
                           cast(:happened as timestamptz[]), cast(:kinds as text[]), cast(:passes as uuid[]), cast(:actors as uuid[]),
                           cast(:actingFor as uuid[]), cast(:ops as uuid[]), cast(:devices as text[]), cast(:hows as text[]),
                           cast(:codes as text[]), cast(:befores as jsonb[]), cast(:afters as jsonb[])
                       ) with ordinality as entry (happened_at, kind, pass_id, actor_id, acting_for, op_id, device, how, codes, before, after, n)
            ), remembered as (
                insert into act (school_id, actor_id, op_id, seq, recorded_at, answer)
                select cast(:school as uuid), done.actor_id, done.op_id, done.seq, cast(:at as timestamptz), done.answer
                from   unnest(cast(:acts.actor as uuid[]), cast(:acts.op as uuid[]), cast(:acts.seq as bigint[]), cast(:acts.answer as jsonb[]))
                       as done (actor_id, op_id, seq, answer)
            )
            update hall
            set    last_seq = :last, last_at = cast(:at as timestamptz), config_version = :config, reviewed_version = :reviewed
            where  school_id = :school
            """;
}

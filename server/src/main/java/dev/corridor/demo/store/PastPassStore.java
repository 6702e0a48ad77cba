package dev.corridor.demo.store;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes ended passes of the past, thousands at a time, in the transaction of the school's hall. */
@Component
public class PastPassStore {

    /**
     * A pass that is long over.
     *
     * @param endedHow {@code student}, {@code staff}, {@code found} or {@code time}
     * @param seq the number of its last entry in the hall log
     */
    public record PastPass(
            PassId id,
            PersonId student,
            RoomId origin,
            RoomId destination,
            LocalDate day,
            int minutes,
            boolean counts,
            Instant startedAt,
            Instant endedAt,
            PersonId endedBy,
            String endedHow,
            long seq) {

        /** The same with the number of its last entry. */
        public PastPass at(long number) {
            return new PastPass(
                    id,
                    student,
                    origin,
                    destination,
                    day,
                    minutes,
                    counts,
                    startedAt,
                    endedAt,
                    endedBy,
                    endedHow,
                    number);
        }

        public Instant endsAt() {
            return startedAt.plusSeconds(minutes * 60L);
        }
    }

    private final JdbcClient jdbc;

    public PastPassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(SchoolId school, List<PastPass> passes) {
        jdbc.sql("""
                        insert into pass (school_id, id, student_id, state, school_day, origin_id, destination_id, travel,
                                          minutes, counts, written_by, written_as, written_at, started_at, ends_at,
                                          ended_at, ended_by, ended_how, seq)
                        select :school, id, student, 'ended', day, origin, destination, 'round-trip', minutes, counts,
                               student, 'student', started, started, ends, ended,
                               case when how = 'time' then null else ended_by end, how, seq
                          from unnest(:ids::uuid[], :students::uuid[], :days::date[], :origins::uuid[],
                                      :destinations::uuid[], :minutes::int[], :counts::text[], :started::timestamptz[],
                                      :ends::timestamptz[], :ended::timestamptz[], :endedBy::uuid[], :how::text[],
                                      :seqs::bigint[])
                            as t (id, student, day, origin, destination, minutes, counts, started, ends, ended,
                                  ended_by, how, seq)
                        """)
                .param("school", school.value())
                .param("ids", column(passes, pass -> pass.id().toString()))
                .param("students", column(passes, pass -> pass.student().toString()))
                .param("days", column(passes, pass -> pass.day().toString()))
                .param("origins", column(passes, pass -> pass.origin().toString()))
                .param("destinations", column(passes, pass -> pass.destination().toString()))
                .param("minutes", column(passes, pass -> String.valueOf(pass.minutes())))
                .param("counts", column(passes, pass -> pass.counts() ? "everything" : "its-room"))
                .param("started", column(passes, pass -> time(pass.startedAt())))
                .param("ends", column(passes, pass -> time(pass.endsAt())))
                .param("ended", column(passes, pass -> time(pass.endedAt())))
                .param("endedBy", column(passes, pass -> pass.endedBy().toString()))
                .param("how", column(passes, PastPass::endedHow))
                .param("seqs", column(passes, pass -> String.valueOf(pass.seq())))
                .update();
    }

    /** Makes one of them a walkout that staff wrote. */
    public void walkout(SchoolId school, PassId pass, PersonId by, String note, String walkout) {
        jdbc.sql("""
                        update pass
                           set written_by = :by, written_as = 'staff', note = :note, walkout = cast(:walkout as jsonb)
                         where school_id = :school
                           and id = :pass
                        """)
                .param("school", school.value())
                .param("pass", pass.value())
                .param("by", by.value())
                .param("note", note)
                .param("walkout", walkout)
                .update();
    }

    private static String time(Instant instant) {
        return instant.toString();
    }

    /** An array as PostgreSQL writes it; none of these values holds a comma or a quote. */
    private static String column(List<PastPass> passes, Function<PastPass, String> value) {
        return passes.stream().map(value).collect(Collectors.joining(",", "{", "}"));
    }
}

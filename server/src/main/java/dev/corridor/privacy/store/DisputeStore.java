package dev.corridor.privacy.store;

import dev.corridor.privacy.Dispute;
import dev.corridor.privacy.DisputeId;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of disputes. */
@Component
public class DisputeStore {

    private static final String OPEN = """
            select   id, pass_id, student_id, note, made_at, answer, answered_by, answered_at
            from     dispute
            where    school_id = :school
            and      answered_at is null
            order by id
            limit    200
            """;

    private static final String ANSWERED = """
            select   id, pass_id, student_id, note, made_at, answer, answered_by, answered_at
            from     dispute
            where    school_id = :school
            and      answered_at is not null
            order by answered_at desc
            limit    200
            """;

    private final JdbcClient jdbc;

    DisputeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether it was made: there is one for each pass at most. */
    public boolean insert(SchoolId school, Dispute dispute) {
        return jdbc.sql("""
                        insert into dispute (school_id, id, pass_id, student_id, note, made_at)
                        values (:school, :id, :pass, :student, :note, :at)
                        on conflict (school_id, pass_id) do nothing
                        """)
                        .param("school", school.value())
                        .param("id", dispute.id().value())
                        .param("pass", dispute.pass().value())
                        .param("student", dispute.student().value())
                        .param("note", dispute.note())
                        .param("at", Timestamp.from(dispute.madeAt()))
                        .update()
                == 1;
    }

    /** Tells whether it was answered: only if it was open. */
    public boolean answer(SchoolId school, DisputeId id, String answer, PersonId by, Instant at) {
        return jdbc.sql("""
                        update dispute
                        set    answer = :answer, answered_by = :by, answered_at = :at
                        where  school_id = :school
                        and    id = :id
                        and    answered_at is null
                        """)
                        .param("school", school.value())
                        .param("id", id.value())
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    public Optional<Dispute> find(SchoolId school, DisputeId id) {
        return jdbc.sql("""
                select id, pass_id, student_id, note, made_at, answer, answered_by, answered_at
                from   dispute
                where  school_id = :school
                and    id = :id
                """)
                .param("school", school.value())
                .param("id", id.value())
                .query((row, n) -> dispute(row))
                .optional();
    }

    /** The disputes about these passes. */
    public List<Dispute> about(SchoolId school, Collection<PassId> passes) {
        return jdbc.sql("""
                select id, pass_id, student_id, note, made_at, answer, answered_by, answered_at
                from   dispute
                where  school_id = :school
                and    pass_id = any(:passes)
                """)
                .param("school", school.value())
                .param("passes", passes.stream().map(PassId::value).toArray(UUID[]::new))
                .query((row, n) -> dispute(row))
                .list();
    }

    /** The open ones or the answered ones, at most 200, the oldest open and the newest answered first. */
    public List<Dispute> all(SchoolId school, boolean open) {
        return jdbc.sql(open ? OPEN : ANSWERED)
                .param("school", school.value())
                .query((row, n) -> dispute(row))
                .list();
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                new DisputeId(row.getObject("id", UUID.class)),
                new PassId(row.getObject("pass_id", UUID.class)),
                new PersonId(row.getObject("student_id", UUID.class)),
                row.getString("note"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }
}

package dev.corridor.audit;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records administrative changes and looks at students' records, one entry each, in the caller's transaction. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SchoolClock clock;

    public Audit(JdbcClient jdbc, JsonMapper json, SchoolClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One change or look.
     *
     * @param what noun and past tense, such as {@code room-changed} or {@code student-seen}
     * @param subject the id of the person, room, group or other thing, null for the school as a whole
     * @param before what was there, written as JSON; null where there was nothing, or nothing was changed
     * @param after what is there now, written as JSON; null where it is gone, or nothing was changed
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction of the actor's
     *     school
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor, String what, @Nullable UUID subject, @Nullable Object before, @Nullable Object after) {
        write(
                actor.school(),
                actor.account().value(),
                actor.person().value(),
                actor.inNameOf().map(PersonId::value).orElse(null),
                actor.device(),
                what,
                subject,
                before,
                after);
    }

    /**
     * A change to a school as a whole by somebody who need not be a person of it.
     *
     * @param account an admin of its district; null for whoever runs the server
     * @param after what was done, written as JSON
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SchoolId school, @Nullable AccountId account, String device, String what, Object after) {
        write(school, account == null ? null : account.value(), null, null, device, what, null, null, after);
    }

    private void write(
            SchoolId school,
            @Nullable UUID account,
            @Nullable UUID person,
            @Nullable UUID actingFor,
            String device,
            String what,
            @Nullable UUID subject,
            @Nullable Object before,
            @Nullable Object after) {
        jdbc.sql("""
                        insert into audit_entry (school_id, id, at, account_id, person_id, acting_for, device, what,
                                                 subject, before, after)
                        values (:school, :id, :at, :account, :person, :actingFor, :device, :what,
                                :subject, :before::jsonb, :after::jsonb)
                        """)
                .param("school", school.value())
                .param("id", Ids.next())
                .param("at", Timestamp.from(clock.now()))
                .param("account", account)
                .param("person", person)
                .param("actingFor", actingFor)
                .param("device", device)
                .param("what", what)
                .param("subject", subject)
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .update();
    }
}

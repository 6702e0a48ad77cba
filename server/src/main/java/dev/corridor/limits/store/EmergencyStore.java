package dev.corridor.limits.store;

import dev.corridor.limits.EmergencyState;
import dev.corridor.limits.EmergencyState.Call;
import dev.corridor.limits.EmergencyState.Message;
import dev.corridor.limits.EmergencyState.PassesOff;
import dev.corridor.rules.Emergency;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row that says whether a school is in an emergency, in the caller's transaction. */
@Component
public class EmergencyStore {

    private final JdbcClient jdbc;

    public EmergencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on. An end that has passed is left to the rules. */
    public EmergencyState read(SchoolId school) {
        return jdbc.sql("""
                        select kind, drill, since, started_by, passes_off_since, passes_off_until, passes_off_by,
                               message, message_by, message_at, version
                          from emergency
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, number) -> state(row))
                .optional()
                .orElse(EmergencyState.NONE);
    }

    public void write(SchoolId school, EmergencyState state) {
        jdbc.sql("""
                        insert into emergency (school_id, kind, drill, since, started_by, passes_off_since,
                                               passes_off_until, passes_off_by, message, message_by, message_at,
                                               version)
                        values (:school, :kind, :drill, :since, :by, :offSince, :offUntil, :offBy, :message, :messageBy,
                                :messageAt, :version)
                            on conflict (school_id) do update
                           set kind = excluded.kind, drill = excluded.drill, since = excluded.since,
                               started_by = excluded.started_by, passes_off_since = excluded.passes_off_since,
                               passes_off_until = excluded.passes_off_until, passes_off_by = excluded.passes_off_by,
                               message = excluded.message, message_by = excluded.message_by,
                               message_at = excluded.message_at, version = excluded.version
                        """)
                .param("school", school.value())
                .param(
                        "kind",
                        state.call()
                                .map(call -> call.kind().name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                .param("drill", state.call().map(Call::drill).orElse(false))
                .param(
                        "since",
                        state.call().map(Call::since).map(Timestamp::from).orElse(null))
                .param("by", state.call().map(call -> call.by().value()).orElse(null))
                .param(
                        "offSince",
                        state.passesOff()
                                .map(PassesOff::since)
                                .map(Timestamp::from)
                                .orElse(null))
                .param(
                        "offUntil",
                        state.passesOff()
                                .map(PassesOff::until)
                                .map(Timestamp::from)
                                .orElse(null))
                .param("offBy", state.passesOff().map(off -> off.by().value()).orElse(null))
                .param("message", state.message().map(Message::text).orElse(null))
                .param(
                        "messageBy",
                        state.message().map(said -> said.by().value()).orElse(null))
                .param(
                        "messageAt",
                        state.message().map(Message::at).map(Timestamp::from).orElse(null))
                .param("version", state.version())
                .update();
    }

    private static EmergencyState state(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Optional<Call> call = kind == null
                ? Optional.empty()
                : Optional.of(new Call(
                        Emergency.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        row.getBoolean("drill"),
                        at(row, "since"),
                        person(row, "started_by")));
        Optional<PassesOff> off = row.getObject("passes_off_by") == null
                ? Optional.empty()
                : Optional.of(new PassesOff(
                        at(row, "passes_off_since"), person(row, "passes_off_by"), at(row, "passes_off_until")));
        String text = row.getString("message");
        Optional<Message> message = text == null
                ? Optional.empty()
                : Optional.of(new Message(text, person(row, "message_by"), at(row, "message_at")));
        return new EmergencyState(call, off, message, row.getLong("version"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}

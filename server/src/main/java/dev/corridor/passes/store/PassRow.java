package dev.corridor.passes.store;

import dev.corridor.passes.model.Asked;
import dev.corridor.passes.model.Asked.Approval;
import dev.corridor.passes.model.Author;
import dev.corridor.passes.model.Course;
import dev.corridor.passes.model.Ending;
import dev.corridor.passes.model.How;
import dev.corridor.passes.model.InLine;
import dev.corridor.passes.model.Later;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.State;
import dev.corridor.passes.model.Trip;
import dev.corridor.passes.model.Walk;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a pass from a row that has all of {@link PassColumns}. */
final class PassRow {

    private final ResultSet row;

    private PassRow(ResultSet row) {
        this.row = row;
    }

    static Pass read(ResultSet row, int number) throws SQLException {
        return new PassRow(row).pass();
    }

    private Pass pass() throws SQLException {
        return new Pass(
                new PassId(uuid("id")),
                new PersonId(uuid("student_id")),
                State.of(row.getString("state")),
                row.getObject("school_day", LocalDate.class),
                trip(),
                author(),
                new Course(
                        asked(),
                        line(),
                        walk(),
                        later(),
                        Optional.ofNullable(row.getString("walkout")).map(WalkoutJson::read),
                        ending()),
                ConfirmedJson.read(row.getString("confirmed")),
                texts("notices"),
                instant("due_at"),
                row.getLong("seq"));
    }

    private Trip trip() throws SQLException {
        return new Trip(
                new RoomId(uuid("origin_id")),
                new RoomId(uuid("destination_id")),
                Words.travel(row.getString("travel")),
                row.getInt("minutes"),
                row.getBoolean("urgent"),
                row.getBoolean("is_return"),
                Words.counting(row.getString("counts")),
                Optional.ofNullable(row.getString("message")),
                Optional.ofNullable(row.getString("note")),
                row.getInt("moves"));
    }

    private Author author() throws SQLException {
        return new Author(
                new PersonId(uuid("written_by")),
                !row.getString("written_as").equals("staff"),
                row.getString("written_as").equals("kiosk"),
                person("acting_for"),
                time("written_at"),
                row.getBoolean("escorted"));
    }

    private Optional<Asked> asked() throws SQLException {
        Optional<Instant> at = instant("requested_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        Optional<PersonId> by = person("approved_by");
        Optional<Approval> approval =
                by.isEmpty() ? Optional.empty() : Optional.of(new Approval(by.get(), time("approved_at")));
        return Optional.of(new Asked(
                at.get(),
                people("asked"),
                texts("asked_why"),
                time("answer_by"),
                approval,
                Optional.ofNullable(row.getString("denial"))));
    }

    private Optional<InLine> line() throws SQLException {
        Optional<Instant> since = instant("line_since");
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new InLine(since.get(), row.getLong("line_rank"), row.getInt("misses"), instant("turn_until")));
    }

    private Optional<Walk> walk() throws SQLException {
        Optional<Instant> started = instant("started_at");
        if (started.isEmpty()) {
            return Optional.empty();
        }
        int left = row.getInt("left_seconds");
        Optional<Duration> rest = row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(left));
        return Optional.of(
                new Walk(started.get(), time("ends_at"), instant("arrived_at"), instant("resumed_at"), rest));
    }

    private Optional<Later> later() throws SQLException {
        Optional<Instant> startAt = instant("start_at");
        Optional<UUID> series = Optional.ofNullable(uuid("series_id"));
        Optional<UUID> meeting = Optional.ofNullable(uuid("meeting_id"));
        List<String> why = texts("missed_why");
        return startAt.map(at -> new Later(at, series, meeting, why));
    }

    private Optional<Ending> ending() throws SQLException {
        Optional<Instant> at = instant("ended_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ending(at.get(), person("ended_by"), How.of(row.getString("ended_how"))));
    }

    private UUID uuid(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private Optional<PersonId> person(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    private Instant time(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Optional<Instant> instant(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private List<PersonId> people(String column) throws SQLException {
        return Arrays.stream(values(column))
                .map(value -> new PersonId((UUID) value))
                .toList();
    }

    private List<String> texts(String column) throws SQLException {
        return Arrays.stream(values(column)).map(Object::toString).toList();
    }

    private Object[] values(String column) throws SQLException {
        Array array = row.getArray(column);
        return (Object[]) array.getArray();
    }
}

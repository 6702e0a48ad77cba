package dev.corridor.passes.store;

import dev.corridor.rules.Counting;
import dev.corridor.rules.OneWayTrip;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What a student's earlier pass means for the next one. */
record TripRow(
        PersonId student,
        RoomId origin,
        RoomId destination,
        TravelType travel,
        boolean isReturn,
        Counting counts,
        LocalDate day,
        Instant startedAt,
        Optional<Instant> endedAt) {

    static TripRow read(ResultSet row, int number) throws SQLException {
        return new TripRow(
                new PersonId(row.getObject("student_id", UUID.class)),
                new RoomId(row.getObject("origin_id", UUID.class)),
                new RoomId(row.getObject("destination_id", UUID.class)),
                Words.travel(row.getString("travel")),
                row.getBoolean("is_return"),
                Words.counting(row.getString("counts")),
                row.getObject("school_day", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** The one-way trip that this leaves the student at the end of. */
    Optional<OneWayTrip> oneWay() {
        return travel == TravelType.ONE_WAY && !isReturn
                ? endedAt.map(at -> new OneWayTrip(origin, destination, at))
                : Optional.empty();
    }
}

package dev.corridor.limits.store;

import dev.corridor.limits.KnownGroup;
import dev.corridor.limits.PreventedMeeting;
import dev.corridor.limits.PreventedMeeting.Trip;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the log of prevented meetings, in the caller's transaction. */
@Component
public class MeetingStore {

    private final JdbcClient jdbc;

    public MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Logs a meeting, unless the same group kept the same two apart within this time before.
     *
     * @return whether it was logged
     */
    public boolean add(SchoolId school, PreventedMeeting meeting, Duration quiet) {
        return jdbc.sql("""
                        insert into prevented_meeting (school_id, id, group_id, at, out_id, out_pass_id, out_origin_id,
                                                       out_destination_id, stopped_id, stopped_origin_id,
                                                       stopped_destination_id)
                        select :school, :id, :group, :at, :out, :outPass, :outOrigin, :outDestination,
                               :stopped, :stoppedOrigin, :stoppedDestination
                         where not exists (select 1
                                             from prevented_meeting p
                                            where p.school_id = :school
                                              and p.group_id = :group
                                              and p.at > :since
                                              and (p.out_id, p.stopped_id) in ((:out, :stopped), (:stopped, :out)))
                        """)
                        .param("school", school.value())
                        .param("id", Ids.next())
                        .param("group", meeting.group().value())
                        .param("at", Timestamp.from(meeting.at()))
                        .param("since", Timestamp.from(meeting.at().minus(quiet)))
                        .param("out", meeting.out().student().value())
                        .param(
                                "outPass",
                                meeting.out().pass().map(PassId::value).orElse(null))
                        .param("outOrigin", meeting.out().origin().value())
                        .param("outDestination", meeting.out().destination().value())
                        .param("stopped", meeting.stopped().student().value())
                        .param("stoppedOrigin", meeting.stopped().origin().value())
                        .param(
                                "stoppedDestination",
                                meeting.stopped().destination().value())
                        .update()
                == 1;
    }

    /** Every group there is, or was, with the name it has, if any. */
    public Map<GroupId, KnownGroup> groups(SchoolId school) {
        return jdbc
                .sql("""
                        select id, name, deleted_at is not null as deleted
                          from encounter_group
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, number) -> new KnownGroup(
                        new GroupId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getString("name")),
                        row.getBoolean("deleted")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(KnownGroup::id, Function.identity()));
    }

    /** The meetings that one group, or all, prevented, the newest first; a group may be deleted. */
    public List<PreventedMeeting> of(SchoolId school, Optional<GroupId> group, int limit) {
        return jdbc.sql("""
                        select group_id, at, out_id, out_pass_id, out_origin_id, out_destination_id,
                               stopped_id, stopped_origin_id, stopped_destination_id
                          from prevented_meeting
                         where school_id = :school
                           and (cast(:group as uuid) is null or group_id = :group)
                         order by at desc, id desc
                         limit :limit
                        """)
                .param("school", school.value())
                .param("group", group.map(GroupId::value).orElse(null))
                .param("limit", limit)
                .query(MeetingStore::meeting)
                .list();
    }

    private static PreventedMeeting meeting(ResultSet row, int number) throws SQLException {
        Optional<PassId> outPass =
                Optional.ofNullable(row.getObject("out_pass_id", UUID.class)).map(PassId::new);
        return new PreventedMeeting(
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                trip(row, "out", outPass),
                trip(row, "stopped", Optional.empty()));
    }

    private static Trip trip(ResultSet row, String who, Optional<PassId> pass) throws SQLException {
        return new Trip(
                new PersonId(row.getObject(who + "_id", UUID.class)),
                pass,
                new RoomId(row.getObject(who + "_origin_id", UUID.class)),
                new RoomId(row.getObject(who + "_destination_id", UUID.class)));
    }
}

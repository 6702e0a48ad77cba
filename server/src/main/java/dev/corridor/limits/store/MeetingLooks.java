package dev.corridor.limits.store;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to when each admin has seen what was prevented, in the caller's transaction. */
@Component
public class MeetingLooks {

    private record Count(GroupId group, long meetings) {}

    private final JdbcClient jdbc;

    public MeetingLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many meetings this person has not seen yet, by group; groups without any are missing. */
    public Map<GroupId, Long> unseen(SchoolId school, PersonId person) {
        return jdbc
                .sql("""
                        select p.group_id, count(*) as meetings
                          from prevented_meeting p
                          left join meeting_look l
                            on l.school_id = p.school_id and l.group_id = p.group_id and l.person_id = :person
                         where p.school_id = :school
                           and (l.seen_until is null or p.at > l.seen_until)
                         group by p.group_id
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .query((row, number) ->
                        new Count(new GroupId(row.getObject("group_id", UUID.class)), row.getLong("meetings")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Count::group, Count::meetings));
    }

    /** Notes that this person has seen what one group, or all, prevented up to a moment; never less than before. */
    public void see(SchoolId school, PersonId person, Optional<GroupId> group, Instant until) {
        jdbc.sql("""
                        insert into meeting_look (school_id, group_id, person_id, seen_until)
                        select p.school_id, p.group_id, :person, max(p.at)
                          from prevented_meeting p
                         where p.school_id = :school
                           and p.at <= :until
                           and (cast(:group as uuid) is null or p.group_id = :group)
                         group by p.school_id, p.group_id
                        on conflict (school_id, group_id, person_id)
                           do update set seen_until = greatest(meeting_look.seen_until, excluded.seen_until)
                        """)
                .param("school", school.value())
                .param("person", person.value())
                .param("group", group.map(GroupId::value).orElse(null))
                .param("until", Timestamp.from(until))
                .update();
    }
}

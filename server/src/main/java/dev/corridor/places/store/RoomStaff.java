package dev.corridor.places.store;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes who is a teacher in which room, in the caller's transaction. A roster takes back only whom it has put there.
 */
@Component
public class RoomStaff {

    private final JdbcClient jdbc;

    public RoomStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes these the teachers in the room. */
    public void replace(SchoolId school, RoomId room, Collection<PersonId> teachers) {
        UUID[] people = teachers.stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        delete from room_teacher
                         where school_id = :school
                           and room_id = :room
                           and not person_id = any (:people)
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .param("people", people)
                .update();
        jdbc.sql("""
                        insert into room_teacher (school_id, room_id, person_id)
                        select :school, :room, unnest(:people)
                        on conflict do nothing
                        """)
                .param("school", school.value())
                .param("room", room.value())
                .param("people", people)
                .update();
    }

    /**
     * Puts the roster's teachers in these rooms, and takes out those whom an earlier roster put there.
     *
     * @return the rooms whose teachers have changed
     */
    public Set<RoomId> fromRoster(SchoolId school, Map<RoomId, Set<PersonId>> teachers) {
        List<UUID> rooms = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        teachers.forEach((room, these) -> these.forEach(person -> {
            rooms.add(room.value());
            people.add(person.value());
        }));
        Set<RoomId> changed = new HashSet<>();
        changed.addAll(takeOut(school, teachers.keySet(), rooms, people));
        changed.addAll(putIn(school, rooms, people));
        return changed;
    }

    private List<RoomId> takeOut(SchoolId school, Collection<RoomId> of, List<UUID> rooms, List<UUID> people) {
        return jdbc.sql("""
                        delete from room_teacher
                         where school_id = :school
                           and source = 'roster'
                           and room_id = any (:of)
                           and (room_id, person_id) not in (select room, person
                                                              from unnest(:rooms, :people) wanted (room, person))
                        returning room_id
                        """)
                .param("school", school.value())
                .param("of", of.stream().map(RoomId::value).toArray(UUID[]::new))
                .param("rooms", rooms.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> new RoomId(row.getObject("room_id", UUID.class)))
                .list();
    }

    private List<RoomId> putIn(SchoolId school, List<UUID> rooms, List<UUID> people) {
        return jdbc.sql("""
                        insert into room_teacher (school_id, room_id, person_id, source)
                        select :school, room, person, 'roster'
                          from unnest(:rooms, :people) wanted (room, person)
                        on conflict do nothing
                        returning room_id
                        """)
                .param("school", school.value())
                .param("rooms", rooms.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> new RoomId(row.getObject("room_id", UUID.class)))
                .list();
    }
}

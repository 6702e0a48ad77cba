package dev.corridor.passes;

import dev.corridor.people.Person;
import dev.corridor.places.RosterTimetable;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.SectionId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Classes that meet all day, so that a room has one now. */
record ClassNow(ApplicationContext context, PassSchool day) {

    /** A class of these students, and Ms. Rivera, in a room. */
    void meets(String room, Person... students) {
        day.admin()
                .post(
                        day.school().at("/bell-schedules"),
                        Map.of(
                                "name",
                                "All day",
                                "weekdays",
                                List.of(1, 2, 3, 4, 5, 6, 7),
                                "periods",
                                List.of(Map.of("name", "1", "starts", "00:00", "ends", "23:59"))));
        SectionId section = new SectionId(Ids.next());
        RosterTimetable roster = context.getBean(RosterTimetable.class);
        roster.save(
                day.school().id(),
                List.of(new RosterSection(
                        section,
                        "Algebra",
                        "Algebra",
                        Optional.empty(),
                        Optional.of(RoomId.of(room)),
                        Optional.empty(),
                        List.of("1"))));
        Stream<Member> taught = Stream.of(students).map(student -> new Member(section, student.id(), "student"));
        Stream<Member> teacher =
                Stream.of(new Member(section, day.school().rivera().id(), "teacher"));
        roster.join(day.school().id(), Stream.concat(taught, teacher).toList());
    }
}

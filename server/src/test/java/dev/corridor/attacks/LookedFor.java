package dev.corridor.attacks;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.util.Map;

/** A student of a full school who is missing. */
final class LookedFor {

    private LookedFor() {}

    /** Reports one, and tells the walkout. */
    static String in(FullSchool full) {
        TestSchool school = full.school();
        String room = TestRooms.make(
                full.as(school.admin()),
                school.at(""),
                full.word().substring(0, 10) + "Al",
                Map.of("alert", true, "countsTowardLimits", false));
        Person gone = school.student(full.word(), "Gone", "9");
        Answer begun = full.as(school.admin())
                .post(
                        school.at("/walkouts"),
                        Map.of(
                                "studentId",
                                gone.id(),
                                "roomId",
                                room,
                                "originId",
                                full.id("rooms"),
                                "note",
                                full.word()));
        if (begun.status() != 201) {
            throw new AssertionError(begun.raw().body());
        }
        return begun.body().path("id").asString();
    }
}

package dev.corridor.passes.web;

import dev.corridor.passes.PassCard;
import dev.corridor.passes.PassCard.Named;
import dev.corridor.rules.Grades;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody else's screen would show now, for admins. Nobody's account is used and no pass is written. */
@RestController
@RequestMapping("/api/schools/{school}/previews")
class PreviewsController {

    /**
     * A student's screen.
     *
     * @param student who it is; left out for a kind of student
     * @param signsIn whether the student could sign in to see it
     * @param roomNumbers whether students see the numbers of rooms
     * @param open the student's open passes
     * @param over those of today that are over
     * @param ahead those for a later time
     */
    record StudentPreview(
            @Nullable Named student,
            @Nullable String grade,
            boolean signsIn,
            boolean roomNumbers,
            Choices choices,
            List<PassCard> open,
            List<PassCard> over,
            List<PassCard> ahead) {}

    /**
     * A teacher's home.
     *
     * @param abilities what the teacher may do here
     * @param seq the number of the log's entry that the passes are as of
     * @param ahead passes for a later time that concern the teacher
     */
    record TeacherPreview(
            Named teacher,
            boolean signsIn,

            @OneOf({"write-passes", "see-hallway"}) List<String> abilities,

            long seq,
            List<PassCard> passes,
            List<PassCard> ahead) {}

    private final Previews previews;

    PreviewsController(Previews previews) {
        this.previews = previews;
    }

    /**
     * A student by name, for admins of people who are admins of limits and safety too, and a look that the audit log
     * keeps; or one of a grade and a group with no passes today.
     */
    @Needs({
        Permission.ADMIN_ROOMS,
        Permission.ADMIN_PEOPLE,
        Permission.ADMIN_LIMITS,
        Permission.ADMIN_REPORTS,
        Permission.ADMIN_SETTINGS
    })
    @GetMapping("/student")
    StudentPreview student(
            Actor actor,
            @RequestParam(required = false) @Nullable PersonId student,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable GroupId group,
            @RequestParam(required = false) @Nullable RoomId originId) {
        Optional<RoomId> origin = Optional.ofNullable(originId);
        if (student == null) {
            return previews.ofKind(
                    actor,
                    Optional.ofNullable(grade).filter(text -> !text.isBlank()).map(Grades::of),
                    group == null ? Set.of() : Set.of(group),
                    origin);
        }
        mayLookAtPeople(actor);
        return previews.ofStudent(actor, student, origin);
    }

    /** A teacher's home, for admins of people who are admins of limits and safety too. */
    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/teacher")
    TeacherPreview teacher(Actor actor, @RequestParam PersonId teacher) {
        mayLookAtPeople(actor);
        return previews.ofTeacher(actor, teacher);
    }

    /** A screen shows what is left of limits and trips to confidential rooms, which are for safety admins. */
    private static void mayLookAtPeople(Actor actor) {
        if (!actor.may(Permission.ADMIN_PEOPLE) || !actor.may(Permission.ADMIN_LIMITS)) {
            throw new Problem(
                    Problem.Kind.NOT_ALLOWED,
                    "Somebody's own screen is shown to admins of people who are admins of limits and safety too.");
        }
    }
}

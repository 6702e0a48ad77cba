package dev.corridor.steps.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.steps.Checklist;
import dev.corridor.steps.FirstSteps;
import dev.corridor.steps.Step;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The checklist that leads admins of any area through a school's first day. */
@RestController
@RequestMapping("/api/schools/{school}/first-steps")
class FirstStepsController {

    /** The steps in their order; hidden if the school put the list aside. */
    record Body(boolean hidden, List<StepBody> steps) {}

    /**
     * One step.
     *
     * @param may whether it is in the caller's area
     * @param leavable whether the school may leave it undone
     * @param count how many of what it is about are there; only for admins of its area
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepBody(
            @OneOf(of = Step.class) String step,
            @OneOf(of = Checklist.State.class) String state,
            boolean may,
            boolean leavable,
            @Nullable Integer count) {}

    /** A step to leave, or to take up again. */
    record Leaving(String step, boolean left) {

        Leaving {
            if (step == null) {
                throw Problem.field("step", "missing", "Name a step.");
            }
        }
    }

    /** Whether the list is put aside. */
    record Hiding(boolean hidden) {}

    private final FirstSteps steps;

    FirstStepsController(FirstSteps steps) {
        this.steps = steps;
    }

    /** How the steps stand, told from what is there. */
    @Needs({
        Permission.ADMIN_ROOMS,
        Permission.ADMIN_PEOPLE,
        Permission.ADMIN_LIMITS,
        Permission.ADMIN_REPORTS,
        Permission.ADMIN_SETTINGS
    })
    @GetMapping
    Body all(Actor actor) {
        Checklist checklist = steps.of(actor.school());
        return new Body(
                checklist.hidden(),
                checklist.items().stream().map(item -> body(actor, item)).toList());
    }

    /** Leaves a step that the school wants to do without, or takes it up again. */
    @Needs({Permission.ADMIN_LIMITS, Permission.ADMIN_SETTINGS})
    @PutMapping("/left")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @RequestBody Leaving leaving) {
        Step step =
                Step.of(leaving.step()).orElseThrow(() -> Problem.field("step", "unknown", "There is no such step."));
        steps.leave(actor, step, leaving.left());
    }

    /** Hides the list from all admins of the school, or brings it back. */
    @Needs(Permission.ADMIN_SETTINGS)
    @PutMapping("/hidden")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hide(Actor actor, @RequestBody Hiding hiding) {
        steps.hide(actor, hiding.hidden());
    }

    private static StepBody body(Actor actor, Checklist.Item item) {
        boolean may = actor.may(item.step().area());
        return new StepBody(
                item.step().word(),
                item.state().name().toLowerCase(Locale.ROOT),
                may,
                item.step().leavable(),
                may && item.count().isPresent() ? Integer.valueOf(item.count().getAsInt()) : null);
    }
}

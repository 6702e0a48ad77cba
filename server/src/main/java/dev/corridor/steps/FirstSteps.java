package dev.corridor.steps;

import dev.corridor.audit.Audit;
import dev.corridor.limits.Limits;
import dev.corridor.passes.Passes;
import dev.corridor.people.People;
import dev.corridor.places.Rooms;
import dev.corridor.places.StarterPack;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import dev.corridor.steps.Checklist.Item;
import dev.corridor.steps.Checklist.State;
import dev.corridor.steps.store.StepStore;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way from an empty school to its first pass. What is done is asked of the parts, never noted at a press. */
@Component
public class FirstSteps {

    private static final String TOPIC = "first-steps";

    /** The whole checklist, among what is put aside. */
    private static final String LIST = "checklist";

    /** What the audit log is told of a step, or of the list. */
    private record Aside(String what) {}

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final BellSchedules bells;
    private final People people;
    private final Rooms rooms;
    private final StarterPack starterPack;
    private final Limits limits;
    private final Passes passes;
    private final StepStore store;
    private final Audit audit;
    private final SchoolClock clock;

    FirstSteps(
            SchoolTransactions transactions,
            Schools schools,
            BellSchedules bells,
            People people,
            Rooms rooms,
            StarterPack starterPack,
            Limits limits,
            Passes passes,
            StepStore store,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.schools = schools;
        this.bells = bells;
        this.people = people;
        this.rooms = rooms;
        this.starterPack = starterPack;
        this.limits = limits;
        this.passes = passes;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the steps of a school stand now. */
    public Checklist of(SchoolId school) {
        return transactions.read(school, () -> {
            Set<String> aside = store.aside(school);
            return new Checklist(
                    aside.contains(LIST),
                    Arrays.stream(Step.values())
                            .map(step -> item(school, step, aside))
                            .toList());
        });
    }

    private Item item(SchoolId school, Step step, Set<String> aside) {
        OptionalInt count = count(school, step);
        if (done(school, step, count)) {
            return new Item(step, State.DONE, count);
        }
        return new Item(step, aside.contains(step.word()) ? State.LEFT : State.OPEN, count);
    }

    private OptionalInt count(SchoolId school, Step step) {
        return switch (step) {
            case ROOMS -> OptionalInt.of(rooms.list(school).size());
            case PEOPLE -> OptionalInt.of(people.count(school, Role.STUDENT));
            case BELLS -> OptionalInt.of(bells.all(school).size());
            case LIMITS -> OptionalInt.of(limits.passLimits(school).size());
            case ENCOUNTERS -> OptionalInt.of(limits.encounterGroups(school).size());
            case SCHOOL, SETTINGS, FIRST_PASS -> OptionalInt.empty();
        };
    }

    private boolean done(SchoolId school, Step step, OptionalInt count) {
        return switch (step) {
            // Whoever makes a school names it and its time zone.
            case SCHOOL -> true;
            case ROOMS -> somewhereToGo(school);
            case PEOPLE, BELLS, LIMITS, ENCOUNTERS -> count.orElse(0) > 0;
            case SETTINGS -> schools.edition(school).version() > 1;
            case FIRST_PASS -> passes.any(school);
        };
    }

    /** A roster brings rooms that students come from; here are some that they go to, or nobody wants the usual ones. */
    private boolean somewhereToGo(SchoolId school) {
        return rooms.list(school).stream().anyMatch(room -> !room.settings().showAsOrigin())
                || (!rooms.list(school).isEmpty()
                        && starterPack.offer(school).state().equals("dismissed"));
    }

    /**
     * Leaves a step that the school wants to do without, or takes it up again.
     *
     * @throws Problem BAD_INPUT for a step that no school can do without; NOT_ALLOWED for another area's
     */
    public void leave(Actor actor, Step step, boolean left) {
        if (!step.leavable()) {
            throw Problem.field("step", "needed", "No school can do without this step.");
        }
        if (!actor.may(step.area())) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "This step is for admins of another area.");
        }
        change(actor, step.word(), left, left ? "first-step-left" : "first-step-taken-up");
    }

    /** Puts the checklist aside for every admin of the school, or brings it back. */
    public void hide(Actor actor, boolean hidden) {
        change(actor, LIST, hidden, hidden ? "first-steps-hidden" : "first-steps-shown");
    }

    private void change(Actor actor, String what, boolean aside, String told) {
        transactions.write(actor.school(), () -> {
            boolean changed = aside
                    ? store.putAside(actor.school(), what, clock.now(), actor.person())
                    : store.takeUp(actor.school(), what);
            if (changed) {
                audit.record(actor, told, null, null, new Aside(what));
                transactions.tell(actor.school(), TOPIC, what);
            }
            return changed;
        });
    }
}

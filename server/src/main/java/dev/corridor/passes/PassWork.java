package dev.corridor.passes;

import dev.corridor.limits.PreventedMeeting;
import dev.corridor.limits.PreventedMeeting.Trip;
import dev.corridor.limits.PreventedMeetings;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Answer;
import dev.corridor.passes.model.Gap;
import dev.corridor.passes.model.Hall;
import dev.corridor.passes.model.HallState;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Scene;
import dev.corridor.passes.model.Step;
import dev.corridor.passes.model.Stopped;
import dev.corridor.passes.model.Who;
import dev.corridor.passes.store.AheadQueries;
import dev.corridor.passes.store.Facts;
import dev.corridor.passes.store.FactsQuery;
import dev.corridor.passes.store.HallWriter;
import dev.corridor.rules.TravelType;
import dev.corridor.schools.HallWork;
import dev.corridor.schools.LockedHall;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What happens to a batch of acts while the school's hall is locked: one reading of facts for all, each act folded into
 * them in the order of arrival, one writing of passes and log.
 */
@Component
class PassWork implements HallWork<Change, Reply> {

    private static final Answer USED = new Answer.Wrong(
            "Idempotency-Key", "used", "This key stands for something else that was done already. Send a new one.");

    private final SchoolBooks books;
    private final FactsQuery facts;
    private final AheadQueries ahead;
    private final HallWriter writer;
    private final PreventedMeetings meetings;
    private final Directories directories;

    PassWork(
            SchoolBooks books,
            FactsQuery facts,
            AheadQueries ahead,
            HallWriter writer,
            PreventedMeetings meetings,
            Directories directories) {
        this.books = books;
        this.facts = facts;
        this.ahead = ahead;
        this.writer = writer;
        this.meetings = meetings;
        this.directories = directories;
    }

    @Override
    public List<Reply> run(LockedHall hall, List<Change> changes) {
        recall(hall, changes);
        Scene scene = books.scene(hall.school(), hall.configVersion(), hall.at(), times(changes));
        Facts read = read(hall, scene, changes);
        HallState before = HallState.of(read.passes(), read.students(), read.members(), hall.lastSeq());
        boolean review = hall.needsReview();
        HallState state = Hall.open(scene, before, read.gaps(), review);
        List<Answer> answers = new ArrayList<>();
        Map<Long, UUID> presses = new HashMap<>();
        for (Change change : changes) {
            Step step = step(hall, scene, state, change);
            press(presses, change, state.seq(), step.after().seq());
            state = step.after();
            answers.add(step.answer());
            remember(hall, change, step.answer());
        }
        HallState after = Hall.close(scene, state, review);
        writer.write(hall, before, after, presses);
        write(hall, after, read.gaps(), review);
        Cards cards = new Cards(directories.of(hall.school(), hall.configVersion()), scene, after);
        return answers.stream().map(answer -> new Reply(answer, cards)).toList();
    }

    /** The later times that acts name. */
    private static List<Instant> times(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> switch (change.act()) {
                    case Act.Create create -> create.wish().startAt().stream();
                    case Act.Appoint appoint -> Stream.of(appoint.startAt());
                    case Act.WalkOut walkOut -> Stream.<Instant>empty();
                    case Act.OnPass other -> Stream.<Instant>empty();
                    case Act.Enter enter -> Stream.<Instant>empty();
                    case Act.Leave leave -> Stream.<Instant>empty();
                    case Act.Tick() -> Stream.<Instant>empty();
                })
                .toList();
    }

    /** Notes what else the batch has seen to. */
    private void write(LockedHall hall, HallState after, List<Gap> gaps, boolean review) {
        writer.applied(hall.school(), gaps);
        after.stopped().forEach(stopped -> log(hall.school(), stopped));
        if (review) {
            hall.reviewed();
        }
    }

    private static Step step(LockedHall hall, Scene scene, HallState state, Change change) {
        Optional<Done> done = done(hall, change);
        Optional<Pass> known = done.map(Done::pass).flatMap(state::pass);
        if (known.isEmpty()) {
            return Hall.act(scene, state, change.who(), change.act());
        }
        boolean repeat = done.orElseThrow().wanted().equals(change.wanted());
        return new Step(repeat ? new Answer.Done(known.get()) : USED, state);
    }

    private Facts read(LockedHall hall, Scene scene, List<Change> changes) {
        Set<PersonId> people = new LinkedHashSet<>();
        Set<PassId> passes = new LinkedHashSet<>();
        boolean mayReturn = false;
        for (Change change : changes) {
            change.who().person().ifPresent(people::add);
            done(hall, change).map(Done::pass).ifPresent(passes::add);
            switch (change.act()) {
                case Act.Create create -> {
                    people.add(create.student());
                    mayReturn |= create.wish().travel() == TravelType.ONE_WAY;
                    create.wish().approver().ifPresent(people::add);
                    passes.addAll(ownAhead(hall, scene, change.who(), create));
                }
                case Act.WalkOut walkOut -> {
                    people.add(walkOut.student());
                    walkOut.after().ifPresent(passes::add);
                }
                case Act.OnPass onPass -> passes.add(onPass.pass());
                case Act.Enter enter -> people.add(enter.student());
                case Act.Leave leave -> {
                    people.add(leave.student());
                    passes.addAll(leave.ahead());
                }
                case Act.Tick() -> {}
            }
        }
        return facts.read(books.facts(hall.school(), scene, people, passes, mayReturn));
    }

    /** What a student has ahead, where the school says how much that may be. */
    private List<PassId> ownAhead(LockedHall hall, Scene scene, Who who, Act.Create create) {
        boolean counts = who.student()
                && scene.terms().mostAhead() > 0
                && create.wish().startAt().isPresent();
        return counts ? ahead.ownAhead(hall.school(), create.student(), scene.now()) : List.of();
    }

    private static void recall(LockedHall hall, List<Change> changes) {
        Set<dev.corridor.schools.Act> pressed =
                changes.stream().flatMap(change -> change.press().stream()).collect(Collectors.toSet());
        if (!pressed.isEmpty()) {
            hall.recall(pressed);
        }
    }

    /** What came of this press before, if there was one. */
    private static Optional<Done> done(LockedHall hall, Change change) {
        return change.press().flatMap(hall::answerTo).map(Done::of);
    }

    private static void remember(LockedHall hall, Change change, Answer answer) {
        if (answer instanceof Answer.Done(var pass)) {
            change.press()
                    .filter(press -> hall.answerTo(press).isEmpty())
                    .ifPresent(press -> hall.remember(press, new Done(pass.id(), change.wanted()).json()));
        }
    }

    private static void press(Map<Long, UUID> presses, Change change, long from, long to) {
        change.opId().ifPresent(op -> {
            for (long seq = from + 1; seq <= to; seq++) {
                presses.put(seq, op);
            }
        });
    }

    private void log(SchoolId school, Stopped stopped) {
        Trip way = new Trip(stopped.student(), Optional.empty(), stopped.origin(), stopped.destination());
        meetings.record(
                school,
                stopped.met().stream()
                        .map(met -> new PreventedMeeting(met.group(), stopped.at(), way(met.out()), way))
                        .toList());
    }

    private static Trip way(Pass out) {
        return new Trip(
                out.student(),
                Optional.of(out.id()),
                out.trip().origin(),
                out.trip().destination());
    }
}

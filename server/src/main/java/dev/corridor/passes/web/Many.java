package dev.corridor.passes.web;

import dev.corridor.passes.Acted;
import dev.corridor.passes.Passes;
import dev.corridor.passes.Repeat;
import dev.corridor.passes.Repeats;
import dev.corridor.passes.model.Act;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Passes for many students, or on many days, written at once: each is judged, and answered, for itself. */
@Component
class Many {

    private static final int MOST = 2_000;

    private record One(PersonId student, Act.Create act, Optional<UUID> press) {}

    private final Passes passes;
    private final Repeats repeats;

    Many(Passes passes, Repeats repeats) {
        this.passes = passes;
        this.repeats = repeats;
    }

    Answers.Results write(Actor actor, Optional<UUID> press, PassForm form) {
        List<PersonId> students = form.students(actor);
        Repeat repeat = form.repeat();
        List<One> all = repeat == null
                ? students.stream()
                        .map(student -> new One(student, form.create(student), press.map(op -> Press.of(op, student))))
                        .toList()
                : series(actor, press, form, students, repeat);
        List<Passes.Pressed> acts = all.stream()
                .map(one -> new Passes.Pressed(one.press(), one.act()))
                .toList();
        List<Acted> acted = passes.act(actor, acts);
        List<Answers.Result> results = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            One one = all.get(i);
            results.add(Answers.result(actor, one.student(), one.act().wish().startAt(), acted.get(i)));
        }
        return new Answers.Results(results);
    }

    /** Day by day, for each of the students. */
    private List<One> series(Actor actor, Optional<UUID> press, PassForm form, List<PersonId> students, Repeat repeat) {
        if (!actor.may(Permission.WRITE_PASSES)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "Only staff repeat passes.");
        }
        Instant first = PassForm.time(form.startAt())
                .orElseThrow(() -> Problem.field("startAt", "missing", "Only passes for a later time are repeated."));
        List<Instant> times = repeats.times(actor.school(), first, repeat);
        if ((long) times.size() * students.size() > MOST) {
            throw Problem.field(
                    "repeat.until", "too-many", "At most " + MOST + " passes at once: fewer students or days.");
        }
        UUID series = press.map(op -> Press.of(op, "series")).orElseGet(Ids::next);
        List<One> all = new ArrayList<>();
        for (Instant time : times) {
            for (PersonId student : students) {
                all.add(new One(
                        student,
                        form.create(student, time, series),
                        press.map(op -> Press.of(op, student + "/" + time))));
            }
        }
        return all;
    }
}

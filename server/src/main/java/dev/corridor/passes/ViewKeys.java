package dev.corridor.passes;

import dev.corridor.passes.model.Name;
import dev.corridor.places.Timetable;
import dev.corridor.schools.Doorbell;
import dev.corridor.schools.Remembered;
import dev.corridor.schools.Ring;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out how somebody sees a school's passes. */
@Component
public class ViewKeys {

    private record Member(SchoolId school, PersonId person) {}

    /** A bell is at most this late in what a teacher sees. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final int MOST = 50_000;

    private final Timetable timetable;
    private final SchoolClock clock;
    private final Remembered<Member, Timetable.Own> remembered = new Remembered<>(REMEMBERED, MOST);

    public ViewKeys(Timetable timetable, SchoolClock clock, Doorbell doorbell) {
        this.timetable = timetable;
        this.clock = clock;
        doorbell.listen(this::hear);
    }

    /** Whatever was configured in a school may have given somebody another room or class. */
    private void hear(Ring ring) {
        if (ring instanceof Ring.Topic(var school, var topic, var id)) {
            remembered.forget((member, own) -> member.school().equals(school));
        }
    }

    /** How this actor sees the passes of the school at this moment. */
    public ViewKey of(Actor actor) {
        if (!actor.may(Permission.WRITE_PASSES) && !actor.may(Permission.SEE_HALLWAY)) {
            return new ViewKey.Student(actor.person(), actor.kiosk());
        }
        List<PersonId> names = actor.names();
        List<Timetable.Own> own =
                names.stream().map(name -> own(actor.school(), name)).toList();
        return new ViewKey.Staff(
                actor.person(),
                Set.copyOf(names),
                actor.may(Permission.SEE_HALLWAY),
                actor.may(Permission.WRITE_PASSES),
                actor.admin(),
                actor.may(Permission.ADMIN_LIMITS),
                own.stream().flatMap(one -> one.rooms().stream()).collect(Collectors.toUnmodifiableSet()),
                own.stream().flatMap(one -> one.taught().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** In whose names this actor may act, with what is theirs at this moment; nobody's unless they act for others. */
    List<Name> names(Actor actor) {
        if (actor.actingFor().isEmpty()) {
            return List.of();
        }
        return (actor.inNameOf().isEmpty() ? actor.names() : actor.actingFor())
                .stream().map(person -> name(actor.school(), person)).toList();
    }

    private Name name(SchoolId school, PersonId person) {
        Timetable.Own own = own(school, person);
        return new Name(person, own.rooms(), own.taught());
    }

    private Timetable.Own own(SchoolId school, PersonId person) {
        return remembered
                .get(new Member(school, person), member -> Optional.of(timetable.own(school, person, clock.now())))
                .orElseThrow();
    }
}

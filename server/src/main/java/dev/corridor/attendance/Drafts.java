package dev.corridor.attendance;

import dev.corridor.attendance.model.DeskDay;
import dev.corridor.attendance.model.DeskSettings.Reason;
import dev.corridor.attendance.model.Entry;
import dev.corridor.attendance.model.EntryId;
import dev.corridor.attendance.model.Kind;
import dev.corridor.attendance.store.DeskSettingsStore;
import dev.corridor.people.People;
import dev.corridor.people.PersonState;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what is wrong with what the desk wants written down. */
@Component
class Drafts {

    private static final int LONGEST_NOTE = 200;

    private final People people;
    private final Schools schools;
    private final DeskSettingsStore settings;

    Drafts(People people, Schools schools, DeskSettingsStore settings) {
        this.people = people;
        this.schools = schools;
        this.settings = settings;
    }

    /** Whatever else was written of the student: a student, a time of today, one of the school's reasons. */
    void check(SchoolId school, Draft draft, Instant now) {
        mustBeStudent(school, draft.student());
        List<FieldError> wrong = new ArrayList<>();
        times(school, draft, now, wrong);
        if (draft.kind() != Kind.BACK && reason(school, draft).isEmpty()) {
            wrong.add(new FieldError("reason", "unknown", "Choose one of the school's reasons."));
        }
        if (draft.note()
                .filter(note -> note.length() > LONGEST_NOTE || note.indexOf(0) >= 0)
                .isPresent()) {
            wrong.add(new FieldError("note", "too-long", "At most " + LONGEST_NOTE + " characters."));
        }
        if (!wrong.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "This is not written down yet.", wrong);
        }
    }

    private void mustBeStudent(SchoolId school, PersonId student) {
        boolean here = people.standing(school, Set.of(student)).stream()
                .anyMatch(one -> one.roles().contains(Role.STUDENT) && one.state() != PersonState.LEFT);
        if (!here) {
            throw Problem.field("studentId", "unknown", "This is no student of the school.");
        }
    }

    private void times(SchoolId school, Draft draft, Instant now, List<FieldError> wrong) {
        ZoneId zone = schools.zone(school);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant midnight = today.atStartOfDay(zone).toInstant();
        Instant nextMidnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        Instant at = draft.at().orElse(now);
        Instant latest = draft.kind() == Kind.EARLY ? nextMidnight.minusMillis(1) : now;
        if (at.isAfter(latest) || at.isBefore(midnight)) {
            wrong.add(new FieldError("at", "not-today", "A time of today; one to come for who leaves only."));
        }
        draft.returnsAt().ifPresent(back -> {
            if (draft.kind() != Kind.EARLY) {
                wrong.add(new FieldError("returnsAt", "early-only", "Only who leaves is expected back."));
            } else if (!back.isAfter(at) || !back.isBefore(nextMidnight)) {
                wrong.add(new FieldError("returnsAt", "not-later", "A later time of the same day."));
            }
        });
    }

    /**
     * What is to be written down.
     *
     * @param day what stands written of the student today
     */
    Entry entry(Actor desk, Draft draft, DeskDay day, Instant now) {
        mustFit(draft.kind(), day, now);
        Instant at = draft.at().orElse(now);
        if (day.last(now).filter(last -> at.isBefore(last.at())).isPresent()) {
            throw Problem.field("at", "before-last", "This is before what was written down last.");
        }
        Optional<Reason> reason = reason(desk.school(), draft);
        return new Entry(
                new EntryId(Ids.next()),
                draft.student(),
                LocalDate.ofInstant(now, schools.zone(desk.school())),
                draft.kind(),
                at,
                draft.returnsAt(),
                reason.map(Reason::name),
                reason.map(Reason::excused).orElse(false),
                draft.note(),
                desk.person());
    }

    private Optional<Reason> reason(SchoolId school, Draft draft) {
        return draft.reason().flatMap(name -> settings.read(school).settings().reason(draft.kind(), name));
    }

    private static void mustFit(Kind kind, DeskDay day, Instant now) {
        if (day.may(now).contains(kind)) {
            return;
        }
        FieldError error = day.last(now)
                .map(Entry::kind)
                .map(Drafts::misfit)
                .orElseGet(() -> misfit("not-gone", "The student has not left today."));
        throw new Problem(Problem.Kind.CONFLICT, error.message(), List.of(error));
    }

    private static FieldError misfit(Kind last) {
        return switch (last) {
            case ABSENT -> misfit("absent", "The student is marked absent. Record the arrival, or take it back.");
            case LATE, BACK -> misfit("here", "The student has arrived today. Take that back first.");
            case EARLY -> misfit("gone", "The student has left. Record that they are back, or take it back.");
        };
    }

    private static FieldError misfit(String code, String message) {
        return new FieldError("kind", code, message);
    }
}

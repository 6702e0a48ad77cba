package dev.corridor.schools.web;

import dev.corridor.audit.Audit;
import dev.corridor.http.EntityTag;
import dev.corridor.rules.DaySchedule;
import dev.corridor.rules.NoFlyWindow;
import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.BellTimes;
import dev.corridor.schools.NoFlyTimes;
import dev.corridor.schools.ScheduleId;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A school's bell schedules and their no-fly times. */
@RestController
@RequestMapping("/api/schools/{school}/bell-schedules")
class BellScheduleController {

    /**
     * A schedule.
     *
     * @param weekdays 1 for Monday to 7 for Sunday
     */
    record Body(
            ScheduleId id,
            String name,
            Set<Integer> weekdays,
            List<BellSchedule.Period> periods,
            NoFlyTimes noFly,
            long version) {

        static Body of(BellSchedule schedule) {
            return new Body(
                    schedule.id(),
                    schedule.name(),
                    schedule.weekdays().stream()
                            .map(DayOfWeek::getValue)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    schedule.periods(),
                    schedule.noFly(),
                    schedule.version());
        }
    }

    /**
     * What a schedule is made of or changed to; weekdays as above.
     *
     * @param noFly stays as it is if left out
     */
    record Form(
            String name,
            Set<Integer> weekdays,
            List<BellSchedule.Period> periods,
            @Nullable NoFlyTimes noFly) {

        Form {
            if (name == null || weekdays == null || periods == null) {
                throw new Problem(
                        Problem.Kind.BAD_INPUT, "A bell schedule has a name, weekdays and periods, if only [].");
            }
        }

        BellTimes times() {
            if (weekdays.stream().anyMatch(day -> day < 1 || day > 7)) {
                throw Problem.field("weekdays", "unknown", "Weekdays are numbers from 1 (Monday) to 7 (Sunday).");
            }
            return new BellTimes(name, weekdays.stream().map(DayOfWeek::of).collect(Collectors.toSet()), periods)
                    .checked();
        }
    }

    record Page(List<Body> items) {}

    /** A stretch of the day in which students may not start passes. */
    record NoStarts(
            LocalTime from,
            LocalTime to,
            @OneOf(of = NoFlyWindow.Cause.class) String reason) {

        static NoStarts of(NoFlyWindow window, ZoneId zone) {
            return new NoStarts(
                    LocalTime.ofInstant(window.from(), zone),
                    LocalTime.ofInstant(window.to(), zone),
                    window.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    record Preview(List<NoStarts> noFly) {}

    private final BellSchedules schedules;
    private final SchoolTransactions transactions;
    private final Audit audit;

    BellScheduleController(BellSchedules schedules, SchoolTransactions transactions, Audit audit) {
        this.schedules = schedules;
        this.transactions = transactions;
        this.audit = audit;
    }

    @GetMapping
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_SETTINGS})
    Page list(@PathVariable SchoolId school) {
        return new Page(schedules.all(school).stream().map(Body::of).toList());
    }

    @PostMapping
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<Body> create(Actor actor, @RequestBody Form form) {
        ScheduleId made = transactions.write(actor.school(), () -> {
            ScheduleId id = schedules.create(actor.school(), form.times());
            saveNoFly(actor.school(), id, form, 1);
            audit.record(actor, "bell-schedule-created", id.value(), null, form);
            return id;
        });
        return answer(HttpStatus.CREATED, actor.school(), made);
    }

    @PutMapping("/{id}")
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<Body> change(
            Actor actor,
            @PathVariable ScheduleId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Form form) {
        long version = EntityTag.version(ifMatch);
        return changed(
                actor,
                id,
                form,
                () -> schedules.change(actor.school(), id, form.times(), version)
                        && saveNoFly(actor.school(), id, form, version + 1));
    }

    @PutMapping("/{id}/no-fly")
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<Body> changeNoFly(
            Actor actor,
            @PathVariable ScheduleId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NoFlyTimes noFly) {
        long version = EntityTag.version(ifMatch);
        return changed(actor, id, noFly, () -> schedules.change(actor.school(), id, noFly.checked(), version));
    }

    /** When passes could not start on a day with these bells; nothing is saved. */
    @PostMapping("/preview")
    @Needs(Permission.ADMIN_SETTINGS)
    Preview preview(@PathVariable SchoolId school, @RequestBody Form form) {
        NoFlyTimes noFly =
                Objects.requireNonNullElse(form.noFly(), NoFlyTimes.NONE).checked();
        DaySchedule day = schedules.example(school, form.times(), noFly);
        return new Preview(day.windows().stream()
                .map(window -> NoStarts.of(window, day.zone()))
                .toList());
    }

    private boolean saveNoFly(SchoolId school, ScheduleId id, Form form, long version) {
        return form.noFly() == null || schedules.change(school, id, form.noFly().checked(), version);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.ADMIN_SETTINGS)
    void delete(Actor actor, @PathVariable ScheduleId id) {
        transactions.write(actor.school(), () -> {
            BellSchedule gone = schedules.delete(actor.school(), id);
            audit.record(actor, "bell-schedule-deleted", id.value(), Body.of(gone), null);
            return gone;
        });
    }

    private ResponseEntity<Body> changed(Actor actor, ScheduleId id, Object wanted, BooleanSupplier change) {
        transactions.write(actor.school(), () -> {
            Body before = Body.of(schedules.get(actor.school(), id));
            if (!change.getAsBoolean()) {
                throw EntityTag.changed();
            }
            audit.record(actor, "bell-schedule-changed", id.value(), before, wanted);
            return wanted;
        });
        return answer(HttpStatus.OK, actor.school(), id);
    }

    private ResponseEntity<Body> answer(HttpStatus status, SchoolId school, ScheduleId id) {
        BellSchedule schedule = transactions.read(school, () -> schedules.get(school, id));
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(schedule.version()))
                .body(Body.of(schedule));
    }
}

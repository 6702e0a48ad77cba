package dev.corridor.schools.web;

import dev.corridor.http.EntityTag;
import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.BellTimes;
import dev.corridor.schools.NoFlyTimes;
import dev.corridor.schools.ScheduleId;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
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

    /** What a schedule is made of or changed to; weekdays as above. */
    record Form(String name, Set<Integer> weekdays, List<BellSchedule.Period> periods) {

        BellTimes times() {
            if (weekdays.stream().anyMatch(day -> day < 1 || day > 7)) {
                throw Problem.field("weekdays", "unknown", "Weekdays are numbers from 1 (Monday) to 7 (Sunday).");
            }
            return new BellTimes(name, weekdays.stream().map(DayOfWeek::of).collect(Collectors.toSet()), periods)
                    .checked();
        }
    }

    record Page(List<Body> items) {}

    private final BellSchedules schedules;
    private final SchoolTransactions transactions;

    BellScheduleController(BellSchedules schedules, SchoolTransactions transactions) {
        this.schedules = schedules;
        this.transactions = transactions;
    }

    @GetMapping
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_SETTINGS})
    Page list(@PathVariable SchoolId school) {
        return new Page(schedules.all(school).stream().map(Body::of).toList());
    }

    @PostMapping
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<Body> create(@PathVariable SchoolId school, @RequestBody Form form) {
        return answer(HttpStatus.CREATED, school, schedules.create(school, form.times()));
    }

    @PutMapping("/{id}")
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<Body> change(
            @PathVariable SchoolId school,
            @PathVariable ScheduleId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Form form) {
        return changed(school, id, schedules.change(school, id, form.times(), EntityTag.version(ifMatch)));
    }

    @PutMapping("/{id}/no-fly")
    @Needs(Permission.ADMIN_SETTINGS)
    ResponseEntity<Body> changeNoFly(
            @PathVariable SchoolId school,
            @PathVariable ScheduleId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NoFlyTimes noFly) {
        return changed(school, id, schedules.change(school, id, noFly.checked(), EntityTag.version(ifMatch)));
    }

    private ResponseEntity<Body> changed(SchoolId school, ScheduleId id, boolean done) {
        if (!done) {
            throw EntityTag.changed();
        }
        return answer(HttpStatus.OK, school, id);
    }

    private ResponseEntity<Body> answer(HttpStatus status, SchoolId school, ScheduleId id) {
        BellSchedule schedule = transactions.read(school, () -> schedules.get(school, id));
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(schedule.version()))
                .body(Body.of(schedule));
    }
}

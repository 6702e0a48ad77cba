package dev.corridor.demo;

import dev.corridor.activities.Activities;
import dev.corridor.activities.Invites;
import dev.corridor.attendance.Attendance;
import dev.corridor.demo.store.SessionTimes;
import dev.corridor.passes.Passes;
import dev.corridor.passes.ViewKeys;
import dev.corridor.people.People;
import dev.corridor.places.Rooms;
import dev.corridor.places.Timetable;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs the sample world: builds it where it is missing, then lets its day go on until the server stops. */
@Component
@ConditionalOnProperty("corridor.demo.on")
final class Demo implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int WEEKS = 12;

    private final SampleDistrict district;
    private final PastTerm past;
    private final PastWalkout walkout;
    private final Passes passes;
    private final ViewKeys keys;
    private final People people;
    private final Rooms rooms;
    private final Timetable timetable;
    private final Attendance attendance;
    private final Activities activities;
    private final Invites invites;
    private final SchoolClock clock;
    private final SessionTimes sessions;
    private final Path folder;
    private volatile boolean stopped;

    Demo(
            SampleDistrict district,
            PastTerm past,
            PastWalkout walkout,
            Passes passes,
            ViewKeys keys,
            People people,
            Rooms rooms,
            Timetable timetable,
            Attendance attendance,
            Activities activities,
            Invites invites,
            SchoolClock clock,
            SessionTimes sessions,
            @Value("${corridor.database.data}") Path folder) {
        this.district = district;
        this.past = past;
        this.walkout = walkout;
        this.passes = passes;
        this.keys = keys;
        this.people = people;
        this.rooms = rooms;
        this.timetable = timetable;
        this.attendance = attendance;
        this.activities = activities;
        this.invites = invites;
        this.clock = clock;
        this.sessions = sessions;
        this.folder = folder;
    }

    /** Before anything else looks at the database, which is empty at the first start. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        SchoolId lincoln = district.built().orElseGet(this::build);
        Cast cast = new Cast(lincoln, people, rooms, timetable, clock);
        DeskMorning desk = new DeskMorning(attendance, cast, clock);
        Clubs clubs = new Clubs(activities, invites, cast, clock);
        LivingDay day = new LivingDay(passes, keys, List.of(desk::write, clubs::write), cast, clock);
        Thread.ofVirtual().name("sample-day").start(() -> live(day));
        tellSignIns();
    }

    private SchoolId build() {
        SchoolId lincoln = district.build();
        LocalDate today = clock.today(SampleDistrict.ZONE);
        past.write(lincoln, today.minusWeeks(WEEKS), today);
        walkout.write(lincoln, today);
        return lincoln;
    }

    private void live(LivingDay day) {
        try {
            day.begin();
            while (!stopped) {
                Thread.sleep(BEAT);
                beat(day);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat(LivingDay day) {
        try {
            Duration night = DemoClock.toNextDay(clock.now());
            if (night.isZero()) {
                day.beat();
            } else {
                nextDay(day, night);
            }
        } catch (RuntimeException missed) {
            if (!stopped) {
                LOG.warn("the sample day missed a beat: {}", missed.getMessage());
            }
        }
    }

    /** The next school morning follows the last bell at once, and the next start goes on from there. */
    private void nextDay(LivingDay day, Duration night) {
        day.end();
        sessions.skip(night);
        clock.skip(night);
        DemoClock.ahead(folder, clock.machineTime());
        LOG.info("The sample school's day is over; the next one begins.");
        day.begin();
    }

    private static void tellSignIns() {
        LOG.info("""
                Sample sign-ins, each with the password {}:
                  ana@lincoln.example      a student
                  guardian@lincoln.example a guardian of hers
                  rivera@lincoln.example   a teacher
                  monitor@lincoln.example  a hall monitor
                  attendance@lincoln.example  the attendance desk
                  admin@lincoln.example    an administrator
                  admin@roosevelt.example  an administrator of another school
                  district@prairie.example an administrator of the whole district""", SamplePeople.PASSWORD);
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}

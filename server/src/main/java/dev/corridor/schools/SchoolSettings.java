package dev.corridor.schools;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.SchoolRules;
import dev.corridor.rules.Scoped;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a school wants its passes to work.
 *
 * @param phonesAllowed whether students use their phones; if not, a phone shows only the ID card
 * @param showRoomNumbers whether students see the numbers of rooms
 * @param line whether students wait in line for a full place; if not, they are refused and try again
 * @param hallwayCapacity how many may be on the way at once; unlimited if left out
 * @param cooldownMinutes how long after a pass the next may start; 0 for none
 * @param cooldownFrom what the cooldown is counted from
 * @param cooldowns other minutes for a grade, a group or one student; the narrower wins
 * @param overtimeMinutes how long after its end a pass is ended by the system
 * @param unansweredMinutes how long a request waits for an answer
 * @param walkouts when who is told that a walkout goes on
 * @param overdueFreesPlaces whether a pass past its end stops counting for rooms and hallway
 * @param teachersMonitor whether teachers see everyone who is out
 * @param studentsSeeLooks whether students see who looked at their record
 * @param languages what people may choose from
 * @param nameLength how long a room's name may be
 * @param numberLength how long a room's number may be
 * @param adminOnlyConfirms codes of rules that only an admin may confirm past
 * @param emergencyByStaff what all staff may do in an emergency; the rest is for admins
 * @param kiosks whether shared devices in rooms give passes
 * @param kioskClassLists whether students may choose themselves there from the class now in session
 * @param scheduling what holds for passes for a later time
 * @param guardians what the guardians of students see of their passes
 * @param handChangesStay whether what is changed by hand about people stays when rosters say something else
 */
public record SchoolSettings(
        boolean phonesAllowed,
        boolean showRoomNumbers,
        boolean line,
        @Nullable Integer hallwayCapacity,
        int cooldownMinutes,
        CooldownFrom cooldownFrom,
        List<CooldownFor> cooldowns,
        int overtimeMinutes,
        int unansweredMinutes,
        Walkouts walkouts,
        boolean overdueFreesPlaces,
        boolean teachersMonitor,
        boolean studentsSeeLooks,
        Set<String> languages,
        int nameLength,
        int numberLength,
        Set<ReasonCode> adminOnlyConfirms,
        Set<EmergencyAct> emergencyByStaff,
        boolean kiosks,
        boolean kioskClassLists,
        Scheduling scheduling,
        Guardians guardians,
        boolean handChangesStay) {

    /** What guardians see of the passes of their children. */
    public enum Guardians {
        /** There are none. */
        OFF,
        /** Passes that are over. */
        ENDED,
        /** Also whether the child is out. */
        LIVE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean on() {
            return this != OFF;
        }
    }

    /** Where the minutes between two passes begin. */
    public enum CooldownFrom {
        START,
        END;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A cooldown for some. */
    public record CooldownFor(Scope scope, int minutes) {

        public CooldownFor {
            if (scope == null) {
                throw new IllegalArgumentException("Say for whom.");
            }
        }
    }

    /**
     * How many minutes after the start of a walkout, if nobody has found the student, others are told than the staff of
     * its room, who are told at once.
     *
     * @param monitorsAfter those who watch the hallway
     * @param adminsAfter admins; not before them
     */
    public record Walkouts(int monitorsAfter, int adminsAfter) {

        public static final Walkouts USUAL = new Walkouts(5, 10);
    }

    /**
     * Passes for a later time.
     *
     * @param teachersLetGo whether a student leaves for an activity when the teacher says so, not by themselves
     * @param mostAhead how many of their own a student may have ahead at once; 0 for any number
     */
    public record Scheduling(boolean teachersLetGo, int mostAhead) {

        public static final Scheduling USUAL = new Scheduling(false, 0);
    }

    /** The languages there are. */
    public static final Set<String> LANGUAGES = Set.of("en", "es");

    public SchoolSettings {
        cooldowns = List.copyOf(cooldowns);
        walkouts = Objects.requireNonNullElse(walkouts, Walkouts.USUAL);
        scheduling = Objects.requireNonNullElse(scheduling, Scheduling.USUAL);
        languages = Set.copyOf(languages);
        adminOnlyConfirms = Set.copyOf(adminOnlyConfirms);
        emergencyByStaff = Set.copyOf(emergencyByStaff);
        guardians = Objects.requireNonNullElse(guardians, Guardians.OFF);
    }

    /** What a new school starts with. */
    public static SchoolSettings defaults() {
        return new SchoolSettings(
                true,
                true,
                true,
                null,
                0,
                CooldownFrom.START,
                List.of(),
                15,
                10,
                Walkouts.USUAL,
                true,
                false,
                false,
                LANGUAGES,
                15,
                5,
                Set.of(),
                Set.of(EmergencyAct.HOLD, EmergencyAct.LOCKDOWN),
                false,
                false,
                Scheduling.USUAL,
                Guardians.OFF,
                false);
    }

    /** These settings, if every field is right; otherwise throws a problem that names each wrong one. */
    public SchoolSettings checked() {
        List<FieldError> errors = SettingsCheck.errors(this);
        if (!errors.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "These settings cannot be used.", errors);
        }
        return this;
    }

    /** What decisions read of them. */
    SchoolRules rules() {
        List<Scoped.Entry<Duration>> entries = new ArrayList<>();
        entries.add(new Scoped.Entry<>(new LimitScope.All(), Duration.ofMinutes(cooldownMinutes)));
        cooldowns.forEach(cooldown ->
                entries.add(new Scoped.Entry<>(cooldown.scope().rule(), Duration.ofMinutes(cooldown.minutes()))));
        return new SchoolRules(
                line,
                hallwayCapacity == null ? OptionalInt.empty() : OptionalInt.of(hallwayCapacity),
                new Scoped<>(entries),
                cooldownFrom == CooldownFrom.END,
                overdueFreesPlaces,
                adminOnlyConfirms,
                scheduling.teachersLetGo());
    }
}

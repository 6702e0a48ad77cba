package dev.corridor.rules;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The school's settings that a decision reads.
 *
 * @param line whether students may wait for a full place; if not, they are refused
 * @param hallwayCapacity how many may be on the way at once; missing means any number
 * @param cooldown between a student's passes
 * @param cooldownFromEnd whether it is counted from the last pass's end instead of its start
 * @param overdueFreesPlaces whether a pass past its time gives its places to others
 * @param adminOnly what staff may otherwise confirm and this school leaves to admins
 * @param teachersLetGo whether students leave for activities only when their teacher lets them
 */
public record SchoolRules(
        boolean line,
        OptionalInt hallwayCapacity,
        Scoped<Duration> cooldown,
        boolean cooldownFromEnd,
        boolean overdueFreesPlaces,
        Set<ReasonCode> adminOnly,
        boolean teachersLetGo) {

    public static final SchoolRules DEFAULT =
            new SchoolRules(true, OptionalInt.empty(), Scoped.none(), false, true, Set.of(), false);

    public SchoolRules {
        adminOnly = Set.copyOf(adminOnly);
    }

    public StaffMay forStaff(ReasonCode code) {
        StaffMay may = code.forStaff();
        return may == StaffMay.CONFIRM && adminOnly.contains(code) ? StaffMay.ADMIN_CONFIRM : may;
    }

    /** Whether a finding leaves it to this asker to go on, at once or after confirming. Never so for students. */
    public boolean overridable(ReasonCode code, Asker asker) {
        return switch (asker) {
            case Asker.Student() -> false;
            case Asker.Kiosk() -> false;
            case Asker.Staff staff ->
                switch (forStaff(code)) {
                    case GO_ON, GO_ON_WITH_NOTICE, CONFIRM -> true;
                    case ADMIN_CONFIRM -> staff.admin();
                    case NOTHING -> false;
                };
        };
    }
}

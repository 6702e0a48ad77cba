package dev.corridor.live;

import dev.corridor.limits.PreventedMeetings;
import dev.corridor.passes.ViewKey;
import dev.corridor.schools.Ring;
import java.util.Set;

/** Which changes apart from passes a viewer is told of. */
final class Topics {

    static final String EVERYTHING = Ring.EVERYTHING;

    /**
     * What a student's screens show. Of anything else, such as encounter groups, not even the moment of a change is
     * told.
     */
    private static final Set<String> FOR_STUDENTS = Set.of(
            EVERYTHING,
            "settings",
            "bell-schedules",
            "rooms",
            "folders",
            "closures",
            "pauses",
            "pass-limits",
            "groups",
            "sections",
            "emergency");

    private Topics() {}

    /** A prevented meeting is told to admins of limits and safety alone. */
    static boolean told(ViewKey viewer, String topic) {
        return switch (viewer) {
            case ViewKey.Student student -> FOR_STUDENTS.contains(topic);
            case ViewKey.Staff staff -> staff.safety() || !topic.equals(PreventedMeetings.TOPIC);
        };
    }
}

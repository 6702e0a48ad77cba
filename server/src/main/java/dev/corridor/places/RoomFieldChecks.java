package dev.corridor.places;

import dev.corridor.schools.SchoolSettings;
import dev.corridor.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with single fields of a room, whatever else the school has. */
final class RoomFieldChecks {

    private static final int LONGEST_LIMIT = 999;
    private static final int LARGEST_CAP = 9999;
    private static final int LONGEST_REASON = 200;

    private final WrongFields wrong;

    RoomFieldChecks(WrongFields wrong) {
        this.wrong = wrong;
    }

    /**
     * Whether a room may be closed like this.
     *
     * @throws Problem if not
     */
    static void accept(Closure closure, Instant now) {
        String reason = closure.reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Problem.field("reason", "too-long", "At most 200 characters.");
        }
        if (!closure.holdsAt(now)) {
            throw Problem.field("until", "in-the-past", "Say a time to come, or none.");
        }
        if (closure.endsTooLate(now)) {
            throw Problem.field("until", "out-of-range", "Say a time within a hundred years, or none.");
        }
    }

    /** @param taken the names of the other rooms */
    void sign(RoomDraft draft, List<String> taken, SchoolSettings settings) {
        if (draft.name().isEmpty()) {
            wrong.add("name", "missing", "Give the room a name.");
        }
        if (draft.name().chars().anyMatch(Character::isISOControl)) {
            wrong.add("name", "unprintable", "Letters, digits and signs only.");
        }
        if (draft.name().length() > settings.nameLength()) {
            wrong.tooLong("name", settings.nameLength());
        }
        if (taken.stream().anyMatch(draft.name()::equalsIgnoreCase)) {
            wrong.add("name", "taken", "Another room has this name.");
        }
        if (draft.number().isEmpty()) {
            wrong.add("number", "missing", "Give the room a number.");
        } else if (!draft.number().matches("[\\p{L}\\p{N}]+")) {
            wrong.add("number", "not-alphanumeric", "Only letters and digits.");
        } else if (draft.number().length() > settings.numberLength()) {
            wrong.tooLong("number", settings.numberLength());
        }
    }

    void settings(RoomSettings settings, Instant now) {
        numbers(settings);
        closure(settings, now);
        scheduling(settings.scheduling());
        alert(settings);
    }

    private void numbers(RoomSettings settings) {
        if (settings.travel().isEmpty()) {
            wrong.add("travel", "missing", "Allow at least one way to travel.");
        }
        if (settings.minutes() < 1 || settings.minutes() > LONGEST_LIMIT) {
            wrong.add("minutes", "out-of-range", "From 1 to 999 minutes.");
        }
        cap("maxTo", settings.maxTo());
        cap("maxFrom", settings.maxFrom());
        DailyHours hours = settings.dailyHours();
        if (hours != null && !hours.from().isBefore(hours.to())) {
            wrong.add("dailyHours", "out-of-range", "It must close after it opens.");
        }
    }

    private void cap(String field, @Nullable Integer cap) {
        if (cap != null && (cap < 1 || cap > LARGEST_CAP)) {
            wrong.add(field, "out-of-range", "From 1 to 9999, or none.");
        }
    }

    private void closure(RoomSettings settings, Instant now) {
        Closure closure = settings.closure();
        if (closure != null && closure.reason() != null && closure.reason().length() > LONGEST_REASON) {
            wrong.add("closedReason", "too-long", "At most 200 characters.");
        }
        if (closure != null && !closure.holdsAt(now)) {
            wrong.add("closedUntil", "in-the-past", "Say a time to come, or none.");
        }
        if (closure != null && closure.endsTooLate(now)) {
            wrong.add("closedUntil", "out-of-range", "Say a time within a hundred years, or none.");
        }
    }

    private void scheduling(RoomSettings.Scheduling scheduling) {
        Integer ahead = scheduling.minutesAhead();
        if (ahead != null && (ahead < 1 || ahead > RoomSettings.Scheduling.FURTHEST)) {
            wrong.add(
                    "scheduling.minutesAhead",
                    "out-of-range",
                    "From 1 minute to " + RoomSettings.Scheduling.FURTHEST + " (a week).");
        }
    }

    private void alert(RoomSettings settings) {
        if (settings.alert() && settings.confidential()) {
            wrong.add(
                    "alert",
                    "confidential",
                    "Whoever is looked for is seen by all who watch: not in a confidential room.");
        }
    }
}

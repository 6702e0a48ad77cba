package dev.corridor.activities;

import dev.corridor.rules.Grades;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A flex block or a club.
 *
 * @param host whose it is: the passes are written in their name
 * @param version goes up with each change
 */
public record Activity(ActivityId id, PersonId host, Terms terms, long version) {

    /**
     * What its host says of it.
     *
     * @param name 1 to 60 characters
     * @param from where students leave whom the timetable has nowhere
     * @param capacity how many students at most, 1 to 2,000
     * @param minutes how long a pass to it lasts, 1 to 999; else as its room says
     * @param open whether students sign up themselves
     * @param grades those who may; all if there are none
     * @param closesAt until when students sign up and off
     */
    public record Terms(
            String name,
            RoomId room,
            Optional<RoomId> from,
            OptionalInt capacity,
            OptionalInt minutes,
            boolean open,
            Set<String> grades,
            Optional<Instant> closesAt) {

        private static final int LONGEST_NAME = 60;
        private static final int MOST_STUDENTS = 2_000;
        private static final int LONGEST = 999;

        public Terms {
            name = name.strip();
            grades = grades.stream().map(Grades::of).collect(Collectors.toUnmodifiableSet());
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
                throw Problem.field("name", "length", "1 to " + LONGEST_NAME + " characters.");
            }
            within("capacity", capacity, MOST_STUDENTS);
            within("minutes", minutes, LONGEST);
            if (from.filter(room::equals).isPresent()) {
                throw Problem.field("fromRoomId", "same", "They come from another room than they go to.");
            }
        }

        private static void within(String field, OptionalInt value, int most) {
            if (value.isPresent() && (value.getAsInt() < 1 || value.getAsInt() > most)) {
                throw Problem.field(field, "out-of-range", "1 to " + most + ".");
            }
        }

        /** Whether a student of a grade may sign up at a moment. */
        boolean admits(Optional<String> grade, Instant now) {
            return open
                    && (grades.isEmpty() || grade.filter(grades::contains).isPresent())
                    && closesAt.filter(end -> !now.isBefore(end)).isEmpty();
        }
    }
}

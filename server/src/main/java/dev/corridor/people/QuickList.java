package dev.corridor.people;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.List;

/**
 * Students whom a member of staff often writes passes for at once.
 *
 * @param name 1 to 60 characters, each of one's lists another
 * @param students 1 to 200, in the order of writing
 */
public record QuickList(QuickListId id, String name, List<PersonId> students) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_STUDENTS = 200;

    public QuickList {
        name = name.strip();
        students = students.stream().distinct().toList();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
            throw Problem.field("name", "length", "1 to " + LONGEST_NAME + " characters.");
        }
        if (students.isEmpty() || students.size() > MOST_STUDENTS) {
            throw Problem.field("students", "out-of-range", "Name 1 to " + MOST_STUDENTS + " students.");
        }
    }
}

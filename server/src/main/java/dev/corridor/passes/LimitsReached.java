package dev.corridor.passes;

import dev.corridor.passes.store.CountedQuery;
import dev.corridor.rules.Exemption;
import dev.corridor.rules.LimitLeft;
import dev.corridor.rules.PassLimit;
import dev.corridor.rules.RuleBook;
import dev.corridor.rules.StudentFacts;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who has no pass left of a limit, as the very next decision would find them: the same facts, the same rule. Who is
 * exempt from limits is bound by none.
 */
@Component
public class LimitsReached {

    /**
     * A limit that a student has reached.
     *
     * @param name what screens call the student
     * @param grade the student's, if known
     * @param room what the room is called whose own limit it is
     */
    public record Reached(
            PersonId student, String name, Optional<String> grade, LimitLeft limit, Optional<String> room) {}

    private final SchoolTransactions transactions;
    private final SchoolBooks books;
    private final CountedQuery counted;
    private final Passes passes;

    LimitsReached(SchoolTransactions transactions, SchoolBooks books, CountedQuery counted, Passes passes) {
        this.transactions = transactions;
        this.books = books;
        this.counted = counted;
        this.passes = passes;
    }

    /** By the students' names. A limit of no passes at all counts as reached by those who have started some. */
    public List<Reached> now(SchoolId school) {
        return transactions.read(school, () -> passes.looking(school, List.of(), look -> find(school, look)));
    }

    private List<Reached> find(SchoolId school, Look look) {
        List<PassLimit> limits = look.scene().book().limits().limits();
        if (limits.isEmpty()) {
            return List.of();
        }
        int least = limits.stream().mapToInt(PassLimit::passes).min().orElseThrow();
        LocalDate since = books.countedSince(school, look.scene());
        List<PersonId> students = counted.atLeast(school, Math.max(1, least), since);
        return students.isEmpty()
                ? List.of()
                : passes.looking(
                        school,
                        students,
                        known -> students.stream()
                                .flatMap(student -> of(student, known))
                                .sorted(Comparator.comparing(Reached::name))
                                .toList());
    }

    private static Stream<Reached> of(PersonId student, Look look) {
        RuleBook book = look.scene().book();
        if (book.of(student).exempt(Exemption.LIMIT)) {
            return Stream.empty();
        }
        StudentFacts facts = look.hall().facts().student(student);
        Stream<RoomId> rooms = book.limits().limits().stream()
                .flatMap(limit -> limit.room().stream())
                .distinct();
        return Stream.concat(
                        book.limits().left(facts).stream(),
                        rooms.flatMap(room -> book.limits().left(facts, room).stream()))
                .filter(limit -> limit.left() == 0 && limit.used() > 0)
                .map(limit -> new Reached(
                        student,
                        look.directory()
                                .person(student)
                                .map(person -> person.name())
                                .orElse(""),
                        facts.grade(),
                        limit,
                        limit.room().flatMap(look.directory()::room).map(sign -> sign.name())));
    }
}

package dev.corridor.rules;

import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One school's hall at one moment: every open pass, and what is known of the students a decision may be about. One
 * snapshot serves a whole batch, each outcome added with {@link #plus}.
 *
 * @param open every requested, waiting, ready, active and arrived pass of the school
 * @param students at least those of the batch; who is missing is taken to be active, with no history
 */
public record HallFacts(List<OpenPass> open, Map<PersonId, StudentFacts> students) {

    public HallFacts {
        open = List.copyOf(open);
        students = Map.copyOf(students);
    }

    public static HallFacts empty() {
        return new HallFacts(List.of(), Map.of());
    }

    public StudentFacts student(PersonId id) {
        StudentFacts known = students.get(id);
        return known == null ? StudentFacts.plain(id) : known;
    }

    public Optional<OpenPass> pass(PassId id) {
        return open.stream().filter(pass -> pass.id().equals(id)).findFirst();
    }

    /** The student's waiting, ready or active pass. */
    public Optional<OpenPass> passOf(PersonId student) {
        for (OpenPass pass : open) {
            if (pass.exclusive() && pass.student().equals(student)) {
                return Optional.of(pass);
            }
        }
        return Optional.empty();
    }

    public HallFacts plus(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(var pass) -> new HallFacts(openWith(pass), students);
            case Outcome.Started(var pass) ->
                new HallFacts(openWith(pass), studentsWith(pass, facts -> facts.afterStart(pass)));
            case Outcome.Closed(var id, var at) ->
                pass(id).map(pass -> new HallFacts(
                                openWithout(id),
                                pass.state().out() ? studentsWith(pass, facts -> facts.afterEnd(pass, at)) : students))
                        .orElse(this);
            case Outcome.Undone(var id) ->
                pass(id).map(pass ->
                                new HallFacts(openWithout(id), studentsWith(pass, facts -> facts.afterUndoing(pass))))
                        .orElse(this);
        };
    }

    /** The facts as if this pass were not there. */
    HallFacts without(PassId id) {
        return new HallFacts(openWithout(id), students);
    }

    private List<OpenPass> openWith(OpenPass pass) {
        List<OpenPass> next = new ArrayList<>(openWithout(pass.id()));
        next.add(pass);
        return next;
    }

    private List<OpenPass> openWithout(PassId id) {
        List<OpenPass> next = new ArrayList<>(open);
        next.removeIf(pass -> pass.id().equals(id));
        return next;
    }

    private Map<PersonId, StudentFacts> studentsWith(OpenPass pass, UnaryOperator<StudentFacts> change) {
        Map<PersonId, StudentFacts> next = new HashMap<>(students);
        next.put(pass.student(), change.apply(student(pass.student())));
        return next;
    }
}

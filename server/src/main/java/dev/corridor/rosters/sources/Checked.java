package dev.corridor.rosters.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a source found.
 *
 * @param steps what was tried, in order; nothing is tried after the first that failed
 * @param units what of the other side may be mapped to schools and roles
 * @param roles words for roles that were met or may be
 * @param numbers where an ID number may come from, such as {@code identifier}; the first is what is meant by default
 */
public record Checked(List<Step> steps, List<Unit> units, List<String> roles, List<String> numbers) {

    /**
     * Something that was tried.
     *
     * @param code what, such as {@code sign-in} or {@code users}
     * @param found how many were seen, where something was counted, as text that may say "more than"
     * @param problem why it failed; empty if it worked
     */
    public record Step(String code, String found, Optional<SourceProblem> problem) {}

    /**
     * A school, organisational unit or group.
     *
     * @param parent the key of the one above; blank for none
     * @param school whether it is a school unless an admin says otherwise
     */
    public record Unit(String key, String name, String parent, boolean school) {}

    public Checked {
        steps = List.copyOf(steps);
        units = List.copyOf(units);
        roles = List.copyOf(roles);
        numbers = List.copyOf(numbers);
    }

    public boolean worked() {
        return steps.stream().allMatch(step -> step.problem().isEmpty());
    }

    /** Tries one thing after another until one fails. */
    public static final class Trial {

        /** Something to try; tells how many were seen, or a blank. */
        public interface Attempt {
            String make();
        }

        private final List<Step> steps = new ArrayList<>();
        private boolean failed;

        public Trial step(String code, Attempt attempt) {
            if (failed) {
                return this;
            }
            try {
                steps.add(new Step(code, attempt.make(), Optional.empty()));
            } catch (SourceProblem problem) {
                steps.add(new Step(code, "", Optional.of(problem)));
                failed = true;
            }
            return this;
        }

        public Checked found(List<Unit> units, List<String> roles, List<String> numbers) {
            return new Checked(steps, units, roles, numbers);
        }
    }
}

package dev.corridor.tables;

import dev.corridor.tables.TableProblem.Weight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Collects problems: keeps the first thousand of each weight, counts them all. For one thread. */
public final class TableProblems {

    private static final int KEPT = 1_000;

    private final Map<Weight, List<TableProblem>> kept = new EnumMap<>(Weight.class);
    private final Map<Weight, Map<String, Integer>> counts = new EnumMap<>(Weight.class);

    public void add(TableProblem problem) {
        List<TableProblem> list = kept.computeIfAbsent(problem.weight(), weight -> new ArrayList<>());
        if (list.size() < KEPT) {
            list.add(problem);
        }
        counts.computeIfAbsent(problem.weight(), weight -> new HashMap<>()).merge(problem.file(), 1, Integer::sum);
    }

    /** The first thousand of a weight, in the order they were found. */
    public List<TableProblem> of(Weight weight) {
        return List.copyOf(kept.getOrDefault(weight, List.of()));
    }

    /** Those that are kept, by weight. */
    public void each(Consumer<TableProblem> take) {
        for (Weight weight : Weight.values()) {
            of(weight).forEach(take);
        }
    }

    /** How many of a weight there are in all. */
    public int count(Weight weight) {
        return inFiles(weight).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The files that have any of a weight. */
    public Set<String> files(Weight weight) {
        return Set.copyOf(inFiles(weight).keySet());
    }

    private Map<String, Integer> inFiles(Weight weight) {
        return counts.getOrDefault(weight, Map.of());
    }
}

package dev.corridor.checks;

import dev.corridor.Corridor;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final ApplicationModules PARTS = ApplicationModules.of(Corridor.class);

    @Test
    void partsUseOnlyWhatTheyNameAndNeverInACircle() {
        PARTS.verify();
    }

    @Test
    void thePictureInTheArchitectureIsTrue() throws IOException {
        Golden.checkSection("ARCHITECTURE.md", "modules", picture(uses()));
    }

    /** What each part uses, but for shared, which all do. */
    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (ApplicationModule part : PARTS) {
            Set<String> used = part.getDirectDependencies(PARTS)
                    .uniqueModules()
                    .map(other -> other.getIdentifier().toString())
                    .filter(name -> !name.equals("shared"))
                    .collect(Collectors.toCollection(TreeSet::new));
            uses.put(part.getIdentifier().toString(), used);
        }
        uses.remove("shared");
        return uses;
    }

    private static String picture(Map<String, Set<String>> uses) {
        StringBuilder picture = new StringBuilder("```mermaid\ngraph TD\n");
        uses.forEach((part, used) -> {
            picture.append("    ").append(part).append('\n');
            for (String other : used) {
                if (!reachedThroughAnother(uses, used, other)) {
                    picture.append("    ")
                            .append(part)
                            .append(" --> ")
                            .append(other)
                            .append('\n');
                }
            }
        });
        return picture.append("```\nEvery part also uses `shared`; an arrow that others imply is left out.\n")
                .toString();
    }

    private static boolean reachedThroughAnother(Map<String, Set<String>> uses, Set<String> used, String part) {
        return used.stream()
                .anyMatch(other -> !other.equals(part)
                        && reach(uses, other, new HashSet<>()).contains(part));
    }

    private static Set<String> reach(Map<String, Set<String>> uses, String part, Set<String> seen) {
        for (String next : uses.getOrDefault(part, Set.of())) {
            if (seen.add(next)) {
                reach(uses, next, seen);
            }
        }
        return seen;
    }
}

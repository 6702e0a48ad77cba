package dev.corridor.insight;

import dev.corridor.insight.AuditEntry.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two values written as JSON. */
final class Changes {

    /** Never shown: reasons of accommodations are for named staff, versions are for machines. */
    private static final Set<String> HIDDEN = Set.of("reason", "readers", "version", "id");

    private Changes() {}

    static List<Change> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        SortedMap<String, String> old = flat(before);
        SortedMap<String, String> now = flat(after);
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field ->
                        new Change(field, Optional.ofNullable(old.get(field)), Optional.ofNullable(now.get(field))))
                .toList();
    }

    private static SortedMap<String, String> flat(@Nullable JsonNode node) {
        SortedMap<String, String> found = new TreeMap<>();
        if (node != null) {
            collect("", node, found);
        }
        return found;
    }

    private static void collect(String path, JsonNode node, SortedMap<String, String> found) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!HIDDEN.contains(field.getKey())) {
                    collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), found);
                }
            });
        } else if (!node.isNull() && !node.isMissingNode()) {
            found.put(path, node.isValueNode() ? node.asString() : node.toString());
        }
    }
}

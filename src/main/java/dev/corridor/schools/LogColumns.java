package dev.corridor.schools;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Log entries turned on their side: one array a column, as {@code unnest} wants them. */
record LogColumns(Map<String, Object> params) {

    static LogColumns of(List<LogEntry> entries) {
        return new LogColumns(Map.ofEntries(
                column("happened", entries, LogEntry::happenedAt),
                column("kinds", entries, LogEntry::kind),
                column("passes", entries, LogEntry::pass),
                column("actors", entries, LogEntry::actor),
                column("actingFor", entries, LogEntry::actingFor),
                column("ops", entries, LogEntry::opId),
                column("devices", entries, LogEntry::device),
                column("hows", entries, LogEntry::how),
                column("codes", entries, entry -> String.join(",", entry.codes())),
                column("befores", entries, LogEntry::before),
                column("afters", entries, LogEntry::after)));
    }

    private static Map.Entry<String, Object> column(
            String name, List<LogEntry> entries, Function<LogEntry, @Nullable Object> value) {
        @Nullable String[] texts = new @Nullable String[entries.size()];
        for (int i = 0; i < texts.length; i++) {
            Object found = value.apply(entries.get(i));
            texts[i] = found == null ? null : found.toString();
        }
        return Map.entry(name, texts);
    }
}

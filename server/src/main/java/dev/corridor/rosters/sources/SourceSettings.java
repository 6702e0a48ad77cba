package dev.corridor.rosters.sources;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an admin filled in, secrets in clear. */
public final class SourceSettings {

    private final Map<String, String> values;

    public SourceSettings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * What was filled in.
     *
     * @throws SourceProblem if that is blank
     */
    public String get(String name) {
        return find(name)
                .orElseThrow(() -> SourceProblem.settings(
                        "missing-setting", "\"{field}\" is not filled in.", Map.of("field", name)));
    }

    /** What was filled in; empty if that is blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Which of a field's choices was chosen; the first where none was. */
    public String choice(SettingField field) {
        return find(field.name())
                .filter(field.choices()::contains)
                .orElse(field.choices().getFirst());
    }

    /** The same and more, or otherwise. */
    public SourceSettings with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return new SourceSettings(all);
    }

    /** Names only: values may be secret. */
    @Override
    public String toString() {
        return "SourceSettings" + values.keySet();
    }
}

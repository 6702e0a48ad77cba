package dev.corridor.rosters.runs;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A source whose other side is in the test: what it hands out, the test says. */
@Component
public class ScriptedSource implements RosterSource {

    /** The kind's word. */
    public static final String KIND = "scripted";

    /** The other side. */
    public interface Script {
        Fetched fetch(Optional<String> mark, RosterTables into);
    }

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    /** From now on, the source of this name does so. */
    public void play(String name, Script script) {
        scripts.put(name, script);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SettingField> fields() {
        return List.of(
                SettingField.needed("script", SettingField.Type.TEXT),
                SettingField.optional("address", SettingField.Type.ADDRESS),
                SettingField.choice("version", "1.1", "1.2"),
                SettingField.optional("password", SettingField.Type.SECRET));
    }

    @Override
    public Checked check(SourceSettings settings) {
        return new Checked.Trial()
                .step("sign-in", () -> settings.get("password").isEmpty() ? "" : "1")
                .found(
                        List.of(new Checked.Unit("A", "Able", "", true)),
                        List.of("student", "teacher"),
                        List.of("identifier"));
    }

    @Override
    public Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into) {
        return java.util.Objects.requireNonNull(scripts.get(settings.get("script")))
                .fetch(mark, into);
    }
}

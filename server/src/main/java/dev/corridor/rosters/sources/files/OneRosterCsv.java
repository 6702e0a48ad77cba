package dev.corridor.rosters.sources.files;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.Checked.Trial;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.OneRosterFiles;
import dev.corridor.rosters.sources.OneRosterFiles.Look;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.sources.SourceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A zip that an admin uploads: everything, or what has changed since the last one. */
@Component
final class OneRosterCsv implements RosterSource {

    /** That there was one before. */
    private static final String READ = "read";

    @Override
    public String kind() {
        return "oneroster-csv";
    }

    @Override
    public List<SettingField> fields() {
        return List.of();
    }

    @Override
    public boolean uploads() {
        return true;
    }

    /** There is nothing to look at before something is uploaded. */
    @Override
    public Checked check(SourceSettings settings) {
        Trial trial = new Trial();
        List<Look> found = new ArrayList<>();
        settings.find("file")
                .ifPresent(file -> trial.step("file", () -> {
                    found.add(OneRosterFiles.look(Path.of(file), name(settings)));
                    return "";
                }));
        return found.isEmpty()
                ? trial.found(List.of(), List.of(), List.of())
                : trial.found(
                        found.getFirst().units(),
                        found.getFirst().roles(),
                        found.getFirst().numbers());
    }

    /** What an upload changes is what there is; whether there was anything before is not for this to know. */
    @Override
    public Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into) {
        Path file = Path.of(settings.get("file"));
        return new Fetched(OneRosterFiles.copy(file, name(settings), into), Optional.of(READ));
    }

    private static String name(SourceSettings settings) {
        return settings.find("fileName").orElse("upload");
    }
}

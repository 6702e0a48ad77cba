package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.rosters.sources.Fetched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an admin saves or undoes while a run is under way, or between two that belong together. */
@CorridorTest
class SavedMeanwhileTest extends OneConnection {

    private final List<Map<String, Object>> saves = new ArrayList<>();
    private final List<Optional<String>> marks = new CopyOnWriteArrayList<>();

    /** Fetches, and saves in the middle of it what is to be saved next. */
    private Fetched fetch(Optional<String> mark, dev.corridor.rosters.sources.RosterTables into) {
        marks.add(mark);
        if (!saves.isEmpty()) {
            save(saves.removeFirst());
        }
        script.fetch(mark, into);
        return new Fetched(true, Optional.of("then"));
    }

    private void save(Map<String, Object> form) {
        TestBrowser another = home.as(home.admin());
        String path = at("/roster-connections/" + connection);
        another.with("If-Match", another.get(path).header("ETag"));
        Answer saved = another.put(path, form);
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
    }

    private JsonNode connection() {
        return admin.get(at("/roster-connections/" + connection)).body();
    }

    @Test
    void nightsThatAreSwitchedOffDuringARunStayOff() {
        Map<String, Object> off = Map.of("name", "Ours", "settings", Map.of("script", script.domain));
        save(Map.of("name", "Ours", "nightlyAt", "02:30", "settings", Map.of("script", script.domain)));
        assertThat(connection().has("nextRunAt")).isTrue();
        source.play(script.domain, this::fetch);
        saves.add(off);
        assertThat(run(false).path("state").asString()).isEqualTo("applied");
        assertThat(connection().has("nextRunAt")).isFalse();
    }

    @Test
    void whatIsShownOfOtherSettingsIsNotGoneOnFrom() {
        source.play(script.domain, this::fetch);
        run(false);
        script.put(script.user("S1", "student", "Kid1", "Family1", "10"));
        saves.add(Map.of("name", "Ours", "settings", Map.of("script", script.domain, "version", "1.2")));
        String waits = run(true).path("id").asString();
        assertThat(apply(waits, false).path("state").asString()).isEqualTo("applied");
        run(false);
        assertThat(marks).containsExactly(Optional.empty(), Optional.of("then"), Optional.empty());
    }

    @Test
    void whatWasUndoneComesNotBackWithTheNextChanges() {
        run(false);
        script.put(script.user("S1", "student", "Kid1", "Family1", "10"));
        undo(run(false).path("id").asString());
        source.play(script.domain, (mark, into) -> {
            into.add(script.user("S2", "student", "Kid2", "Newname", "09"));
            return new Fetched(false, Optional.of("later"));
        });
        assertThat(run(false).at("/problem/code").asString()).isEqualTo("changes-first");
        assertThat(person("S1").grade()).isEqualTo("9");
    }
}

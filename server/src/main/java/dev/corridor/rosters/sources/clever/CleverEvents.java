package dev.corridor.rosters.sources.clever;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.RosterTable;
import dev.corridor.rosters.sources.RosterTables;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What has changed, in order. An event holds the whole thing as it is after the change. */
final class CleverEvents {

    private static final String PATH = "events";

    private final CleverCalls calls;

    CleverEvents(CleverCalls calls) {
        this.calls = calls;
    }

    /** The id of the newest event; empty if there is none, or the application does not get events. */
    Optional<String> newest() {
        JsonAnswer answer = calls.ask(PATH + "?ending_before=last&limit=1");
        if (answer.status() == 403 || answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode rows = JsonFields.list(answer, "data");
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonFields.needed(answer, rows.get(0).path("data"), "id"));
    }

    /** The events after one, the first page read already; empty if Clever no longer knows that one. */
    Optional<CleverPages> after(String event) {
        JsonAnswer answer = calls.page(PATH, event);
        if (answer.status() == 400 || answer.status() == 403 || answer.status() == 404) {
            return Optional.empty();
        }
        CleverPages pages = new CleverPages(calls, PATH, event);
        pages.read(answer);
        return Optional.of(pages);
    }

    static void write(JsonNode event, CleverCalls calls, CleverRows rows, RosterTables tables) {
        String[] type = JsonFields.text(event, "type").split("\\.", 2);
        JsonNode object = event.path("data").path("object");
        String id = JsonFields.text(object, "id");
        if (type.length != 2 || id.isEmpty()) {
            throw JsonFields.unexpected(calls.host(), PATH, id.isEmpty() ? "id" : "type");
        }
        boolean gone = type[1].equals("deleted");
        switch (type[0]) {
            case "schools" -> change(gone, () -> tables.gone(RosterTable.ORGS, id), () -> rows.school(object));
            case "users" -> change(gone, () -> tables.gone(RosterTable.USERS, id), () -> rows.user(object));
            case "sections" -> {
                tables.onlyThoseWhoFollow(id);
                change(gone, () -> tables.gone(RosterTable.CLASSES, id), () -> rows.section(object));
            }
            default -> {
                // Terms are read anew each time; courses and resources are not used.
            }
        }
    }

    private static void change(boolean gone, Runnable delete, Runnable write) {
        (gone ? delete : write).run();
    }
}

package dev.corridor.rosters.sources.clever;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.SourceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One page after another of a list. Clever orders by ascending ids, and each page goes on from the last id of the one
 * before: one that does not has been given twice.
 */
final class CleverPages {

    private final CleverCalls calls;
    private final String path;
    private List<JsonNode> rows = List.of();
    private String last;
    private boolean more = true;

    /** @param after the id that is before the first */
    CleverPages(CleverCalls calls, String path, String after) {
        this.calls = calls;
        this.path = path;
        this.last = after;
    }

    /** What the page holds. */
    List<JsonNode> rows() {
        return rows;
    }

    /** The id of what was last read. */
    String last() {
        return last;
    }

    /** Reads the next page, if there is one. */
    boolean next() {
        if (more) {
            read(calls.page(path, last));
            return !rows.isEmpty();
        }
        return false;
    }

    /** Takes an answer as the next page. */
    void read(JsonAnswer answer) {
        rows = new ArrayList<>();
        for (JsonNode wrapped : JsonFields.list(answer, "data")) {
            JsonNode row = wrapped.path("data");
            String id = JsonFields.needed(answer, row, "id");
            if (id.compareTo(last) <= 0) {
                throw repeated();
            }
            last = id;
            rows.add(row);
        }
        more = !rows.isEmpty() && goesOn(answer.json().path("links"));
    }

    private static boolean goesOn(JsonNode links) {
        for (JsonNode link : links) {
            if (JsonFields.text(link, "rel").equals("next")) {
                return true;
            }
        }
        return false;
    }

    private SourceProblem repeated() {
        return SourceProblem.passing(
                "page-repeated",
                "{host} gave a page of {what} a second time. Nothing is changed.",
                Map.of("host", calls.host(), "what", path));
    }
}

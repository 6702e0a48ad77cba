package dev.corridor.rosters.sources.microsoft;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.SourceProblem;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One page after another, each leading to the next. The last of changes leads to those to come. */
final class GraphPages {

    private final GraphCalls calls;
    private final URI first;
    private final Set<URI> seen = new HashSet<>();
    private Optional<URI> next;
    private List<JsonNode> rows = List.of();
    private String delta = "";

    GraphPages(GraphCalls calls, URI first) {
        this.calls = calls;
        this.first = first;
        this.next = Optional.of(first);
    }

    /** What the page holds. */
    List<JsonNode> rows() {
        return rows;
    }

    /**
     * Where the changes to come are told, once all pages are read.
     *
     * @throws SourceProblem if no page told
     */
    String delta() {
        if (delta.isEmpty()) {
            throw JsonFields.unexpected(calls.host(), first.getPath(), "@odata.deltaLink");
        }
        return delta;
    }

    /** Reads the next page, if there is one. */
    boolean next() {
        if (next.isEmpty()) {
            return false;
        }
        read(calls.ask(next.get()));
        return true;
    }

    /** Reads the first page, if the other side still knows this place: else it must be begun anew. */
    boolean open() {
        JsonAnswer answer = calls.ask(first);
        if (answer.status() == 400 || answer.status() == 404 || answer.status() == 410) {
            return false;
        }
        read(answer);
        return true;
    }

    private void read(JsonAnswer answer) {
        rows = List.copyOf(JsonFields.list(answer, "value").values());
        for (JsonNode row : rows) {
            JsonFields.needed(answer, row, "id");
        }
        String link = JsonFields.text(answer.json(), "@odata.nextLink");
        next = link.isEmpty() ? Optional.empty() : Optional.of(calls.follow(answer, link));
        if (next.isPresent() && !seen.add(next.get())) {
            throw SourceProblem.passing(
                    "page-repeated",
                    "{host} gave a page of {what} a second time. Nothing is changed.",
                    Map.of("host", calls.host(), "what", first.getPath()));
        }
        String changes = JsonFields.text(answer.json(), "@odata.deltaLink");
        if (!changes.isEmpty()) {
            delta = calls.follow(answer, changes).toString();
        }
    }
}

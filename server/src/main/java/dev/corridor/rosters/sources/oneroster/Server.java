package dev.corridor.rosters.sources.oneroster;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.JsonCalls;
import dev.corridor.rosters.sources.JsonCalls.Call;
import dev.corridor.rosters.sources.SeenIds;
import dev.corridor.rosters.sources.SourceProblem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A OneRoster server. Only its flat collections are read: many servers have no others. */
public final class Server {

    /**
     * Some rows of a collection, in the order of their ids.
     *
     * @param total how many the server says there are
     * @param more whether it says that more follow
     */
    record Page(List<JsonNode> rows, Optional<Long> total, boolean more) {}

    /** The problem of a server that does not know a filter. */
    static final String FILTER_REFUSED = "filter-refused";

    private static final int LARGE = 5_000;
    static final int SMALL = 100;
    private static final int MOST_PAGES = 100_000;
    private static final Set<Integer> TOO_MUCH_ASKED = Set.of(400, 413, 422);
    private static final Pattern NEXT = Pattern.compile("rel=\"?next\"?");

    private final JsonCalls calls;
    private final String address;
    private final Access access;
    private int limit = LARGE;
    private Optional<Instant> date = Optional.empty();

    /** @param address up to and with the version, escaped; nothing is escaped anew */
    public Server(JsonCalls calls, String address, Access access) {
        this.calls = calls;
        this.address = address;
        this.access = access;
    }

    /**
     * Hands over each row of a collection once.
     *
     * @param filter a filter of OneRoster's; blank for all
     * @throws SourceProblem if one cannot be read, a page comes again, or there are fewer than the server says
     */
    void each(String collection, String filter, Consumer<JsonNode> rows) {
        SeenIds seen = new SeenIds();
        Optional<Long> total = Optional.empty();
        long offset = 0;
        int step = limit;
        for (int pages = 1; pages <= MOST_PAGES; pages++) {
            Page page = page(collection, filter, offset);
            total = page.total().isPresent() ? page.total() : total;
            if (page.rows().isEmpty()) {
                boolean more = page.more() || (total.isEmpty() && goesOn(collection, filter, offset + step));
                finished(collection, seen.count(), total, more);
                return;
            }
            int before = seen.count();
            page.rows().stream().filter(row -> seen.add(id(collection, row))).forEach(rows);
            if (seen.count() == before) {
                throw problem("page-repeated", "{host} answers with the same page of {collection} again.", collection);
            }
            step = page.rows().size();
            offset += step;
            if (total.isPresent() && seen.count() >= total.get()) {
                return;
            }
        }
        throw problem("endless", "{host} has no end of {collection}.", collection);
    }

    /** An empty page is the end, unless the server says otherwise or has rows behind it. */
    private void finished(String collection, int count, Optional<Long> total, boolean more) {
        if (total.map(promised -> count < promised).orElse(more)) {
            throw SourceProblem.passing(
                    "rows-missing",
                    "{host} has {total} {collection}, and hands out {count} of them. Nothing was changed.",
                    Map.of(
                            "host", host(),
                            "collection", collection,
                            "count", String.valueOf(count),
                            "total", total.map(String::valueOf).orElse("more")));
        }
    }

    /** Whether there are rows behind a page that was empty, for servers that do not say how many there are. */
    private boolean goesOn(String collection, String filter, long offset) {
        JsonAnswer answer = get(collection, filter, limit, offset);
        return answer.status() == 200 && !answer.json().path(collection).isEmpty();
    }

    /** What an id stands for is asked for by it again and again: without one a row is of no use. */
    private String id(String collection, JsonNode row) {
        String id = Values.text(row, "sourcedId");
        if (id.isEmpty()) {
            throw problem("row-without-id", "{host} has a row without a sourcedId among {collection}.", collection);
        }
        return id;
    }

    private Page page(String collection, String filter, long offset) {
        int before = limit;
        JsonAnswer answer = get(collection, filter, limit, offset);
        if (offset == 0 && limit > SMALL && TOO_MUCH_ASKED.contains(answer.status())) {
            limit = SMALL;
            answer = get(collection, filter, limit, offset);
        }
        if (!filter.isEmpty() && TOO_MUCH_ASKED.contains(answer.status())) {
            limit = before;
            throw problem(FILTER_REFUSED, "{host} cannot tell which {collection} have changed.", collection);
        }
        return read(collection, answer);
    }

    /** The first rows, and how many there are. */
    Page first(String collection) {
        return read(collection, get(collection, "", SMALL, 0));
    }

    private Page read(String collection, JsonAnswer answer) {
        if (answer.status() == 400 || answer.status() == 401) {
            throw access.problem(answer);
        }
        if (answer.status() == 403) {
            throw Scopes.missing(answer).orElseGet(answer::problem);
        }
        JsonNode rows = answer.json().path(collection);
        if (!rows.isArray()) {
            throw problem(
                    "no-collection",
                    "{host} answers without {collection}. Look at the address and version.",
                    collection);
        }
        List<JsonNode> all = new ArrayList<>();
        rows.forEach(all::add);
        return new Page(
                all,
                Optional.ofNullable(answer.headers().getFirst("X-Total-Count"))
                        .filter(text -> text.matches("\\d{1,12}"))
                        .map(Long::valueOf),
                answer.headers().getOrEmpty("Link").stream()
                        .anyMatch(link -> NEXT.matcher(link).find()));
    }

    private JsonAnswer get(String collection, String filter, int most, long offset) {
        URI uri = URI.create(address + "/" + collection + "?limit=" + most + "&offset=" + offset
                + "&sort=sourcedId&orderBy=asc"
                + (filter.isEmpty() ? "" : "&filter=" + PercentCode.escape(filter)));
        JsonAnswer answer = calls.ask(Call.get(uri, access.headers(uri)));
        boolean refused = answer.status() == 400 || answer.status() == 401;
        if (refused && access.renew(answer)) {
            answer = calls.ask(Call.get(uri, access.headers(uri)));
        }
        if (date.isEmpty()) {
            date = answer.date();
        }
        return answer;
    }

    /** What time it was there when it answered first, if it told. */
    Optional<Instant> date() {
        return date;
    }

    Duration clockAhead() {
        return access.ahead();
    }

    String host() {
        return String.valueOf(URI.create(address).getHost());
    }

    private SourceProblem problem(String code, String text, String collection) {
        return SourceProblem.otherSide(code, text, Map.of("host", host(), "collection", collection));
    }
}

package dev.corridor.http;

import dev.corridor.shared.Listing;
import dev.corridor.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/** A table as a file that the browser saves and nobody on the way keeps. */
public final class CsvDownload {

    private CsvDownload() {}

    /**
     * Sends rows as they are written.
     *
     * @param name what the file is called, without its ending
     */
    public static void send(HttpServletResponse response, String name, List<String> columns, Consumer<TableWriter> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
        try (TableWriter csv = new TableWriter(response.getWriter(), columns)) {
            rows.accept(csv);
        }
    }

    /**
     * Reads everything page by page, so that no transaction stays open while a browser is slow.
     *
     * @param find the page after what the one before named; the first for nothing
     */
    public static <T> void pages(Function<Optional<String>, Listing<T>> find, Consumer<List<T>> each) {
        Optional<String> after = Optional.empty();
        do {
            Listing<T> page = find.apply(after);
            each.accept(page.items());
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
    }
}

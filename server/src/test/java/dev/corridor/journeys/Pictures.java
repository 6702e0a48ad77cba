package dev.corridor.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * Pictures of pages for the manual, and what sets their scenes: calls to the server as whoever a page is signed in as.
 */
final class Pictures {

    private static final Path FOLDER = Path.of("..", "docs", "using", "images");
    private static final int MOST_BYTES = 130_000;

    private static final String CALL = """
            async ([method, path, body]) => {
                const me = await (await fetch('/api/me')).json();
                const token = document.cookie.split('; ').find(cookie => cookie.startsWith('XSRF-TOKEN=')).slice(11);
                const headers = { 'X-XSRF-TOKEN': decodeURIComponent(token), 'Content-Type': 'application/json' };
                const sent = method === 'GET' ? undefined : JSON.stringify(body);
                const answer = await fetch(`/api/schools/${me.schools[0].id}/${path}`, { method, headers, body: sent });
                const text = await answer.text();
                if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
                return text ? JSON.parse(text) : {};
            }
            """;

    private Pictures() {}

    /** Saves what the page shows once it has come to rest; a picture that is too heavy for a manual fails. */
    static void take(Page page, String name) {
        page.mouse().move(0, 0);
        Chromium.rest(page);
        save(page.screenshot(), name);
    }

    /** The same of one part of a page. */
    static void take(Locator part, String name) {
        Chromium.rest(part.page());
        save(part.screenshot(), name);
    }

    private static void save(byte[] picture, String name) {
        Assertions.assertThat(picture.length).as("bytes of " + name).isLessThan(MOST_BYTES);
        try {
            Files.write(FOLDER.resolve(name + ".png"), picture);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Map<?, ?> act(Page page, String method, String path, Map<String, ?> body) {
        return (Map<?, ?>) page.evaluate(CALL, new Object[] {method, path, body});
    }

    private static Stream<Map<?, ?>> items(Page page, String path, String name) {
        List<?> items = (List<?>)
                Objects.requireNonNull(act(page, "GET", path, Map.of()).get(name));
        return items.stream().map(item -> (Map<?, ?>) item);
    }

    static String text(Map<?, ?> item, String key) {
        return Objects.requireNonNull(item.get(key), key).toString();
    }

    static String room(Page page, String name) {
        return items(page, "rooms", "items")
                .filter(room -> text(room, "name").equals(name))
                .map(room -> text(room, "id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no room is called " + name));
    }

    /** The first student of that first name. */
    static String student(Page staff, String name) {
        return students(staff, name)
                .map(person -> text(person, "id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + name));
    }

    static Stream<Map<?, ?>> students(Page staff, String name) {
        return items(staff, "people?role=student&q=" + name, "items");
    }

    /** Asks, as the student whose page it is, for a pass from where the timetable says. */
    static void ask(Page student, String destination, String message) {
        Map<?, ?> origin = (Map<?, ?>) Objects.requireNonNull(
                act(student, "GET", "passes/choices", Map.of()).get("origin"));
        act(
                student,
                "POST",
                "passes",
                Map.of(
                        "originId",
                        text(origin, "id"),
                        "destinationId",
                        room(student, destination),
                        "travel",
                        "round-trip",
                        "minutes",
                        10,
                        "message",
                        message));
    }

    /** A pass written by staff for a student of that first name who is not out. */
    static Map<?, ?> pass(Page staff, String student, String origin, String destination) {
        Set<String> out = items(staff, "hall", "passes")
                .map(pass -> text((Map<?, ?>) Objects.requireNonNull(pass.get("student")), "id"))
                .collect(Collectors.toSet());
        String free = students(staff, student)
                .map(person -> text(person, "id"))
                .filter(id -> !out.contains(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("everybody called " + student + " is out"));
        return write(staff, Map.of("studentId", free, "originId", room(staff, origin)), destination);
    }

    /** A pass for later, from where the student will be then. */
    static void schedule(Page staff, String student, String destination, Instant at) {
        write(
                staff,
                Map.of(
                        "studentId",
                        student(staff, student),
                        "originId",
                        room(staff, "Ms. Rivera"),
                        "startAt",
                        at.toString()),
                destination);
    }

    private static Map<?, ?> write(Page staff, Map<String, ?> what, String destination) {
        Map<String, Object> form = new HashMap<>(what);
        form.putAll(Map.of("destinationId", room(staff, destination), "travel", "round-trip", "minutes", 5));
        return act(staff, "POST", "passes", form);
    }
}

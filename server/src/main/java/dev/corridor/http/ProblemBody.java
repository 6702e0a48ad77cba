package dev.corridor.http;

import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An error as RFC 9457 writes it, media type {@code application/problem+json}.
 *
 * @param type {@code /problems/} and the kind, such as {@code /problems/bad-input}
 * @param title the kind in English
 * @param status of HTTP
 * @param detail this case in English
 * @param errors each field that is wrong, none for other kinds
 * @param incident what to tell whoever reads the server's log; only where the server is at fault
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        @Nullable String incident) {

    static ProblemBody of(Problem problem) {
        Problem.Kind kind = problem.kind();
        return new ProblemBody(
                "/problems/" + kind.slug(), kind.title(), kind.status(), problem.getMessage(), problem.errors(), null);
    }

    /** An error that has no kind of its own, such as a method that is not there. */
    static ProblemBody of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Refused" : known.getReasonPhrase();
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return new ProblemBody("/problems/" + slug, title, status, null, List.of(), null);
    }

    static ProblemBody fault(String incident) {
        return new ProblemBody(
                "/problems/fault",
                "The server failed",
                500,
                "Nothing was changed. If it goes on, tell your administrator: incident " + incident + ".",
                List.of(),
                incident);
    }
}

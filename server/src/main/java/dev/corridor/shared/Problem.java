package dev.corridor.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request, as problem+json tells it ({@code type}, {@code title}, {@code status}, {@code detail},
 * {@code errors}). Thrown by handlers and faces for bad input and things that are not there; a pass that the rules
 * refuse is no problem but a Decision.
 */
public final class Problem extends RuntimeException {

    /** Each kind's slug is the last part of its {@code type}. */
    public enum Kind {
        BAD_INPUT(400, "Something in the request is not right"),
        SIGN_IN(401, "Sign in first"),
        NOT_ALLOWED(403, "You may not do this"),
        NOT_FOUND(404, "Not found"),
        CONFLICT(409, "This does not fit what is there now"),
        CHANGED(412, "Somebody else changed this meanwhile"),
        TOO_LARGE(413, "This is too large"),
        PRECONDITION_NEEDED(428, "Say which version you change"),
        TOO_MANY(429, "Too many tries; wait a little"),
        BUSY(503, "Too much at once; try again in a moment");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing wrong in the input.
     *
     * @param field the JSON path of the field, or file:row:column
     * @param code a stable code a screen can translate, such as {@code too-long}
     * @param message plain English
     * @param values what the message names, where whoever says it in another language needs it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            String field,
            String code,
            String message,
            @Nullable Map<String, String> values) {

        public FieldError(String field, String code, String message) {
            this(field, code, message, null);
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    public Problem(Kind kind, String detail, List<FieldError> errors) {
        this(kind, detail, errors, null);
    }

    private Problem(Kind kind, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public Problem(Kind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** One wrong field. */
    public static Problem field(String field, String code, String message) {
        return new Problem(Kind.BAD_INPUT, message, List.of(new FieldError(field, code, message)));
    }

    /** Something that works later: the answer says when ({@code Retry-After}). */
    public static Problem later(Kind kind, String detail, Duration retryAfter) {
        return new Problem(kind, detail, List.of(), retryAfter);
    }

    public static Problem notFound(String what) {
        return new Problem(Kind.NOT_FOUND, "There is no such " + what + " here.");
    }

    /** When to try again, if that helps. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    public List<FieldError> errors() {
        return errors;
    }
}

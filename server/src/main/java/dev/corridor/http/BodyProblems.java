package dev.corridor.http;

import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body of JSON in words of the API, without a word about classes. */
final class BodyProblems {

    /** What Java says to a word that no enum has; it names the class. */
    private static final String JAVAS_OWN = "No enum constant";

    private BodyProblems() {}

    static Problem of(Throwable unreadable) {
        Optional<Problem> own = cause(unreadable, Problem.class);
        if (own.isPresent()) {
            return own.get();
        }
        Optional<JacksonException> json = cause(unreadable, JacksonException.class);
        if (json.isEmpty()) {
            return new Problem(Problem.Kind.BAD_INPUT, "The request needs a body of JSON.");
        }
        return switch (json.get()) {
            case StreamReadException broken ->
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "The body is not JSON: line " + broken.getLocation().getLineNr() + ", column "
                                + broken.getLocation().getColumnNr() + ".");
            case UnrecognizedPropertyException unknown ->
                Problem.field(path(unknown), "unknown", "There is no field " + shortened(path(unknown)) + " here.");
            case DatabindException other -> wrong(other);
            case JacksonException other -> new Problem(Problem.Kind.BAD_INPUT, "The body is not JSON.");
        };
    }

    private static Problem wrong(DatabindException e) {
        String field = path(e);
        Optional<String> said = cause(e, IllegalArgumentException.class)
                .map(Throwable::getMessage)
                .filter(message -> !message.startsWith(JAVAS_OWN));
        if (said.isPresent()) {
            return Problem.field(field, "not-valid", said.get());
        }
        if (field.isEmpty()) {
            return new Problem(Problem.Kind.BAD_INPUT, "The body is not the kind of JSON that is asked for here.");
        }
        return new Problem(
                Problem.Kind.BAD_INPUT,
                "The field " + shortened(field) + " has a value that does not fit.",
                List.of(new FieldError(field, "wrong-type", "This value does not fit.")));
    }

    private static String path(DatabindException e) {
        return shortened(e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", ""));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    private static <E> Optional<E> cause(Throwable e, Class<E> type) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}

package dev.corridor.places;

import dev.corridor.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of a form that are wrong, collected so that all are told at once. */
final class WrongFields {

    private final List<FieldError> errors = new ArrayList<>();

    void add(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }

    void tooLong(String field, int most) {
        errors.add(new FieldError(
                field, "too-long", "At most " + most + " characters.", Map.of("most", String.valueOf(most))));
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }
}

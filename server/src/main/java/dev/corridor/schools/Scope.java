package dev.corridor.schools;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.rules.Grades;
import dev.corridor.rules.LimitScope;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a setting is for, as the API and the database write it.
 *
 * @param grade the grade, for that kind alone
 * @param id the group's or the student's, for those kinds alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(
        Kind kind, @Nullable String grade, @Nullable UUID id) {

    public Scope {
        if (kind == null) {
            throw new IllegalArgumentException("Say one of all, grade, group, student.");
        }
        grade = grade == null ? null : Grades.of(grade);
    }

    /** How wide it is. */
    public enum Kind {
        ALL,
        GRADE,
        GROUP,
        STUDENT;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it names a grade, a group or a student, as its kind says. */
    boolean forSome() {
        return switch (kind) {
            case ALL -> false;
            case GRADE -> grade != null && !grade.isBlank() && id == null;
            case GROUP, STUDENT -> grade == null && id != null;
        };
    }

    LimitScope rule() {
        return switch (kind) {
            case ALL -> new LimitScope.All();
            case GRADE -> new LimitScope.Grade(grade == null ? "" : grade);
            case GROUP -> new LimitScope.Group(new GroupId(known()));
            case STUDENT -> new LimitScope.OneStudent(new PersonId(known()));
        };
    }

    private UUID known() {
        if (id == null) {
            throw new IllegalStateException("a scope of kind " + kind.word() + " needs an id");
        }
        return id;
    }
}

package dev.corridor.limits.web;

import dev.corridor.rules.LimitScope;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a limit is for.
 *
 * @param kind {@code all}, {@code grade}, {@code group} or {@code student}
 * @param id of the group or student
 */
record ScopeCard(
        @OneOf({"all", "grade", "group", "student"}) String kind,
        @Nullable UUID id,
        @Nullable String grade) {

    ScopeCard {
        if (kind == null) {
            throw new IllegalArgumentException("Say one of all, grade, group, student.");
        }
    }

    static ScopeCard of(LimitScope scope) {
        return switch (scope) {
            case LimitScope.All() -> new ScopeCard("all", null, null);
            case LimitScope.Grade(var grade) -> new ScopeCard("grade", null, grade);
            case LimitScope.Group(var group) -> new ScopeCard("group", group.value(), null);
            case LimitScope.OneStudent(var student) -> new ScopeCard("student", student.value(), null);
        };
    }

    LimitScope scope() {
        if (grade != null && !kind.equals("grade")) {
            throw Problem.field("scope.grade", "unknown", "Only a limit for a grade names one.");
        }
        return switch (kind) {
            case "all" -> new LimitScope.All();
            case "grade" -> new LimitScope.Grade(required("grade", grade));
            case "group" -> new LimitScope.Group(new GroupId(required("id", id)));
            case "student" -> new LimitScope.OneStudent(new PersonId(required("id", id)));
            default -> throw Problem.field("scope.kind", "unknown", "Say one of all, grade, group, student.");
        };
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.field("scope." + field, "missing", "Say for whom.");
        }
        return value;
    }
}

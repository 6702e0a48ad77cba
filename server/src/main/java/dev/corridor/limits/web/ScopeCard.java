package dev.corridor.limits.web;

import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.PassLimit;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a limit is for, or which room's own it is.
 *
 * @param kind {@code all}, {@code grade}, {@code group}, {@code student} or {@code room}
 * @param id of the group, student or room
 */
record ScopeCard(
        @OneOf({"all", "grade", "group", "student", "room"}) String kind,
        @Nullable UUID id,
        @Nullable String grade) {

    ScopeCard {
        if (kind == null) {
            throw new IllegalArgumentException("Say one of all, grade, group, student, room.");
        }
    }

    static ScopeCard of(PassLimit limit) {
        Optional<RoomId> room = limit.room();
        if (room.isPresent()) {
            return new ScopeCard("room", room.get().value(), null);
        }
        return switch (limit.scope()) {
            case LimitScope.All() -> new ScopeCard("all", null, null);
            case LimitScope.Grade(var grade) -> new ScopeCard("grade", null, grade);
            case LimitScope.Group(var group) -> new ScopeCard("group", group.value(), null);
            case LimitScope.OneStudent(var student) -> new ScopeCard("student", student.value(), null);
        };
    }

    PassLimit limit(LimitPeriod per, int passes) {
        if (grade != null && !kind.equals("grade")) {
            throw Problem.field("scope.grade", "unknown", "Only a limit for a grade names one.");
        }
        return switch (kind) {
            case "all" -> of(new LimitScope.All(), per, passes);
            case "grade" -> of(new LimitScope.Grade(required("grade", grade).strip()), per, passes);
            case "group" -> of(new LimitScope.Group(new GroupId(required("id", id))), per, passes);
            case "student" -> of(new LimitScope.OneStudent(new PersonId(required("id", id))), per, passes);
            case "room" ->
                new PassLimit(new LimitScope.All(), Optional.of(new RoomId(required("id", id))), per, passes);
            default -> throw Problem.field("scope.kind", "unknown", "Say one of all, grade, group, student, room.");
        };
    }

    private static PassLimit of(LimitScope scope, LimitPeriod per, int passes) {
        return new PassLimit(scope, Optional.empty(), per, passes);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.field("scope." + field, "missing", "Say for whom.");
        }
        return value;
    }
}

package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A school's pass limits. Of each period the narrowest limit binds; every period that is set binds. */
public record Limits(List<PassLimit> limits) {

    public static final Limits NONE = new Limits(List.of());

    private static final Comparator<PassLimit> NARROWEST_THEN_MILDEST = Comparator.comparingInt(
                    (PassLimit limit) -> limit.scope().narrowness())
            .thenComparingInt(PassLimit::passes);

    public Limits {
        limits = List.copyOf(limits);
    }

    /** What is left of the limits on passes to all rooms that count. */
    public List<LimitLeft> left(StudentFacts student) {
        return left(student, Optional.empty(), student.counted());
    }

    /** What is left of the room's own limits. */
    public List<LimitLeft> left(StudentFacts student, RoomId room) {
        return left(student, Optional.of(room), student.countedTo(room));
    }

    private List<LimitLeft> left(StudentFacts student, Optional<RoomId> room, Tally used) {
        if (limits.isEmpty()) {
            return List.of();
        }
        List<LimitLeft> left = new ArrayList<>();
        for (LimitPeriod per : LimitPeriod.values()) {
            limits.stream()
                    .filter(limit -> limit.per() == per && limit.room().equals(room))
                    .filter(limit -> limit.scope().covers(student))
                    .max(NARROWEST_THEN_MILDEST)
                    .ifPresent(limit -> left.add(new LimitLeft(room, per, limit.passes(), used.in(per))));
        }
        return List.copyOf(left);
    }
}

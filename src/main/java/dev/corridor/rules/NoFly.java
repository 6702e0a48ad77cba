package dev.corridor.rules;

import dev.corridor.shared.RoomId;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When students may not start passes on a day with a given bell schedule. All minutes are 0 or more.
 *
 * @param firstMinutes of each period
 * @param lastMinutes of each period
 * @param dayFirstMinutes of the school day
 * @param dayLastMinutes of the school day
 * @param ranges free ranges, in the school's zone
 * @param exemptRooms destinations that stay open meanwhile
 */
public record NoFly(
        int firstMinutes,
        int lastMinutes,
        int dayFirstMinutes,
        int dayLastMinutes,
        List<Range> ranges,
        Set<RoomId> exemptRooms) {

    /** A part of the day; {@code to} is the first moment after it. */
    public record Range(LocalTime from, LocalTime to) {
        public Range {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a range starts before it ends");
            }
        }
    }

    public static final NoFly NONE = new NoFly(0, 0, 0, 0, List.of(), Set.of());

    public NoFly {
        if (firstMinutes < 0 || lastMinutes < 0 || dayFirstMinutes < 0 || dayLastMinutes < 0) {
            throw new IllegalArgumentException("minutes are 0 or more");
        }
        ranges = List.copyOf(ranges);
        exemptRooms = Set.copyOf(exemptRooms);
    }
}

package dev.corridor.schools;

import dev.corridor.shared.RoomId;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * The parts of a schedule's day in which students may not start passes.
 *
 * @param firstMinutes of every period
 * @param lastMinutes of every period
 * @param dayFirstMinutes of the day
 * @param dayLastMinutes of the day
 * @param ranges free ones
 * @param exemptRooms where passes may go all the same
 */
public record NoFly(
        int firstMinutes,
        int lastMinutes,
        int dayFirstMinutes,
        int dayLastMinutes,
        List<Range> ranges,
        Set<RoomId> exemptRooms) {

    /** From one time of the day until before another. */
    public record Range(LocalTime from, LocalTime to) {}

    public static final NoFly NONE = new NoFly(0, 0, 0, 0, List.of(), Set.of());

    public NoFly {
        ranges = List.copyOf(ranges);
        exemptRooms = Set.copyOf(exemptRooms);
    }
}

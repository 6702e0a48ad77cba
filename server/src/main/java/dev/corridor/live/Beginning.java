package dev.corridor.live;

import java.util.List;

/**
 * What a stream is sent first, or again when it has fallen behind.
 *
 * @param seq the log's number it reaches up to
 */
record Beginning(long seq, List<Event> events) {}

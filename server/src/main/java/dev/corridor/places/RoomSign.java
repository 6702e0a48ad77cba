package dev.corridor.places;

import dev.corridor.shared.RoomId;

/** How a room looks on a pass, in history too after the room is gone. */
public record RoomSign(
        RoomId id, String name, String number, Colour colour, String icon, boolean confidential, boolean deleted) {}

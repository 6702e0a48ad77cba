package dev.corridor.rules;

/** How a pass ends: on arrival at its destination, or back at its origin. */
public enum TravelType {
    ONE_WAY,
    ROUND_TRIP
}

package dev.corridor.rosters.model;

import java.time.LocalTime;

/** A period of a bell schedule. */
public record BellEntry(
        Origin origin, SchoolRef school, String schedule, String period, LocalTime starts, LocalTime ends) {}

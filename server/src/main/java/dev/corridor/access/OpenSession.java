package dev.corridor.access;

import java.time.Instant;

/**
 * One of somebody's open sign-ins, as that person sees it.
 *
 * @param device what the browser calls itself
 * @param current whether it is the one that asks
 */
public record OpenSession(SessionId id, String device, Instant createdAt, Instant seenAt, boolean current) {}

package dev.corridor.passes.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the hall log to be: what happened to one pass.
 *
 * @param kind the word for it, such as {@code started}
 * @param before the pass before; absent for a new one
 * @param after the pass after, its number the entry's
 * @param at when it happened
 * @param codes the rules that were set aside or noticed in it
 */
public record Happening(String kind, Who who, Optional<Pass> before, Pass after, Instant at, List<String> codes) {

    public Happening {
        codes = List.copyOf(codes);
    }
}

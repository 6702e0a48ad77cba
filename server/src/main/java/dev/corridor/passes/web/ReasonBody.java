package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.rules.ReasonCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why not, or why not just like that.
 *
 * @param message in plain English; screens translate the code
 * @param earliest when this alone would let the pass go
 * @param overridable whether the caller may set it aside
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReasonBody(ReasonCode code, String message, @Nullable Instant earliest, boolean overridable) {}

package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.PassCard.Sign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student who stands at a kiosk, and what they may do there.
 *
 * @param visit what the kiosk sends along for this student, in the header {@code Kiosk-Visit}; told once
 * @param name first name with initial
 * @param pass the open one
 * @param answered what became of what they asked for, or waited for, just before
 * @param choices what each room allows from the kiosk's room
 * @param rooms how those look, in the order to show them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KioskVisit(
        @Nullable String visit,
        String name,
        @Nullable PassCard pass,
        @Nullable PassCard answered,
        Choices choices,
        List<Sign> rooms) {}

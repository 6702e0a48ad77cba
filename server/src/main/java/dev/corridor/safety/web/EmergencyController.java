package dev.corridor.safety.web;

import dev.corridor.http.EntityTag;
import dev.corridor.safety.EmergencyActs;
import dev.corridor.safety.EmergencyActs.Outcome;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What holds passes back in the whole school, and who calls it out. */
@RestController
@RequestMapping("/api/schools/{school}/emergency")
class EmergencyController {

    /**
     * What is called out.
     *
     * @param drill with all its effects, but marked so; not for passes off
     * @param hours for passes off, 1 to 12; left out for the rest of the day
     */
    record CallForm(
            KindWord kind,
            @Nullable Boolean drill,
            @Nullable Integer hours) {

        CallForm {
            if (kind == null) {
                throw Problem.field("kind", "missing", "Name one of hold, lockdown and passes-off.");
            }
            if (hours != null && kind != KindWord.PASSES_OFF) {
                throw Problem.field("hours", "unknown", "Only passes are switched off for hours.");
            }
        }
    }

    /** What staff are told; 1 to 500 characters. */
    record MessageForm(String text) {

        MessageForm {
            if (text == null) {
                throw Problem.field("text", "missing", "A message is needed.");
            }
        }
    }

    /**
     * What came of it.
     *
     * @param already whether it was so before; {@code emergency} says by whom and since when
     */
    record Called(boolean already, EmergencyBody emergency) {}

    private final EmergencyActs acts;
    private final EmergencyCards cards;

    EmergencyController(EmergencyActs acts, EmergencyCards cards) {
        this.acts = acts;
        this.cards = cards;
    }

    @Needs(Permission.BE_HERE)
    @GetMapping
    EmergencyBody now(Actor actor) {
        return cards.now(actor);
    }

    /** Calls out a hold or lockdown, or turns passes off. Who may is for the school's settings. */
    @Needs(Permission.WRITE_PASSES)
    @PutMapping
    Called callOut(Actor actor, @RequestBody CallForm form) {
        boolean drill = Boolean.TRUE.equals(form.drill());
        return switch (form.kind()) {
            case HOLD, LOCKDOWN -> called(actor, acts.callOut(actor, form.kind().kind(), drill));
            case PASSES_OFF -> called(actor, acts.turnOff(actor, Optional.ofNullable(form.hours())));
        };
    }

    /** All clear: ends one kind. It restores permission, never passes. */
    @Needs(Permission.WRITE_PASSES)
    @DeleteMapping
    Called allClear(
            Actor actor,
            @RequestParam String kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        KindWord which = KindWord.of(kind)
                .orElseThrow(() -> Problem.field("kind", "unknown", "Name one of hold, lockdown and passes-off."));
        return called(actor, acts.allClear(actor, which.kind(), EntityTag.version(ifMatch)));
    }

    /** Shows a message to all staff until the all clear. */
    @Needs(Permission.WRITE_PASSES)
    @PutMapping("/message")
    Called tell(Actor actor, @RequestBody MessageForm form) {
        return called(actor, acts.tell(actor, form.text()));
    }

    private Called called(Actor actor, Outcome outcome) {
        return new Called(outcome.already(), cards.of(actor, outcome.state()));
    }
}

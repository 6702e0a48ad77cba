package dev.corridor.passes.web;

import dev.corridor.passes.Agenda;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.Passes;
import dev.corridor.passes.PastPasses;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Tells;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking for passes, writing them, and looking at them. */
@RestController
@RequestMapping("/api/schools/{school}/passes")
class PassesController {

    private final Passes passes;
    private final PastPasses past;
    private final Agenda agenda;
    private final Many many;
    private final Phones phones;
    private final Hands hands;

    PassesController(Passes passes, PastPasses past, Agenda agenda, Many many, Phones phones, Hands hands) {
        this.passes = passes;
        this.past = past;
        this.agenda = agenda;
        this.many = many;
        this.phones = phones;
        this.hands = hands;
    }

    /** What would become of a pass. */
    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES})
    @PostMapping("/preview")
    Judgement preview(Actor actor, @RequestBody PassForm form) {
        PersonId student = form.students(actor).getFirst();
        return Answers.preview(actor, passes.preview(actor, form.create(student)));
    }

    /** A new pass: 201 with its card; or, for many students or days, 200 with what became of each one. */
    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.AT_KIOSK})
    @PostMapping
    @Tells({PassCard.class, Answers.Results.class, Refusal.class})
    ResponseEntity<Object> create(
            Actor actor,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            HttpServletRequest request,
            @RequestBody PassForm form) {
        phones.check(actor, request);
        Optional<UUID> press = Press.of(key);
        if (form.pin() == null && (form.many() || form.repeat() != null)) {
            return ResponseEntity.ok(many.write(actor, press, form));
        }
        PersonId student = form.pin() == null ? form.students(actor).getFirst() : actor.person();
        return hands.act(actor, press, form.pin(), form.create(student), HttpStatus.CREATED);
    }

    /** The caller's own passes of today that are over. */
    @Needs(Permission.TAKE_PASSES)
    @GetMapping
    Listing<PassCard> mine(Actor actor, @RequestParam String mine) {
        if (!mine.equals("today")) {
            throw Problem.field("mine", "unknown", "Only today's are listed here.");
        }
        return Listing.all(past.over(actor));
    }

    /**
     * The caller's passes for a later time, the next first: a student's own, or those that concern a member of staff.
     */
    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @GetMapping("/ahead")
    Listing<PassCard> ahead(Actor actor) {
        return Listing.all(agenda.ahead(actor));
    }

    /**
     * Passes that were written for a time between two, at most 62 days apart, and have not begun: to come, asked for or
     * missed.
     *
     * @param all whether all that the caller may see are told, or those that concern the caller
     */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @GetMapping("/agenda")
    Listing<PassCard> agenda(
            Actor actor,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "false") boolean all) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(Agenda.LONGEST) > 0) {
            throw Problem.field("to", "out-of-range", "Ask for at most " + Agenda.LONGEST.toDays() + " days.");
        }
        return Listing.all(agenda.between(actor, from, to, all));
    }

    /** Urgent passes of the last thirty days, for review. */
    @Needs(Permission.SEE_HALLWAY)
    @GetMapping("/urgent")
    Listing<PassCard> urgent(Actor actor) {
        return Listing.all(past.urgent(actor));
    }

    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @GetMapping("/{pass}")
    PassCard one(Actor actor, @PathVariable PassId pass) {
        return passes.card(actor, pass);
    }
}

package dev.corridor.passes.web;

import dev.corridor.passes.PassCard;
import dev.corridor.passes.Passes;
import dev.corridor.passes.Walkouts;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Found;
import dev.corridor.passes.model.FoundHow;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.Tells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Students who left, or stayed away, without permission. */
@RestController
@RequestMapping("/api/schools/{school}/walkouts")
class WalkoutsController {

    private static final int LONGEST_PLACE = 80;
    private static final int MOST_DAYS = 400;

    /**
     * That a student is missing.
     *
     * @param roomId the alert room; left out: the only one
     * @param originId from where; left out: where the student should be now, or else the caller's room
     * @param afterPassId a pass of the student's that ended in the last ten minutes, and did not lead back
     * @param note for staff only
     */
    record MissingForm(
            @Nullable PersonId studentId,
            @Nullable RoomId roomId,
            @Nullable RoomId originId,
            @Nullable PassId afterPassId,
            @Nullable String note) {}

    /**
     * Where and how a student was found.
     *
     * @param roomId where, if it was in a room
     * @param place where, in words; one of the two is needed
     * @param comment for staff only
     * @param at when that was; left out: now
     */
    record FoundForm(
            @Nullable RoomId roomId,
            @Nullable String place,
            @OneOf(of = FoundHow.class) @Nullable String how,
            @Nullable String comment,
            @Nullable Instant at) {

        Act.Find of(PassId pass) {
            Optional<String> where = Texts.optional("place", place);
            if (roomId == null && where.isEmpty()) {
                throw Problem.field("place", "required", "Say where: a room, or a place in words.");
            }
            if (where.filter(text -> text.length() > LONGEST_PLACE).isPresent()) {
                throw Problem.field("place", "length", "At most " + LONGEST_PLACE + " characters.");
            }
            Found found = new Found(Optional.ofNullable(roomId), where, word(), Texts.optional("comment", comment));
            return new Act.Find(pass, found, Optional.ofNullable(at));
        }

        private FoundHow word() {
            return Arrays.stream(FoundHow.values())
                    .filter(one -> one.word().equals(how))
                    .findFirst()
                    .orElseThrow(() -> Problem.field("how", "required", "Say how the student was found."));
        }
    }

    private final Walkouts walkouts;
    private final Passes passes;

    WalkoutsController(Walkouts walkouts, Passes passes) {
        this.walkouts = walkouts;
        this.passes = passes;
    }

    /** Begins one: 201 with its card. If the student is looked for already, that walkout is told. */
    @Needs(Permission.WRITE_PASSES)
    @PostMapping
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> begin(
            Actor actor,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody MissingForm form) {
        if (form.studentId() == null) {
            throw Problem.field("studentId", "required", "Say who is missing.");
        }
        Walkouts.Missing missing = new Walkouts.Missing(
                form.studentId(),
                Optional.ofNullable(form.roomId()),
                Optional.ofNullable(form.originId()),
                Optional.ofNullable(form.afterPassId()),
                Texts.optional("note", form.note()));
        return Answers.tell(actor, walkouts.begin(actor, Press.of(key), missing), HttpStatus.CREATED);
    }

    /** Ends one: says where and how the student was found. */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @PutMapping("/{pass}/finding")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> find(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody FoundForm form) {
        return Answers.tell(actor, passes.act(actor, Press.of(key), form.of(pass)), HttpStatus.OK);
    }

    /** One with all that is known of it; a look at its student that the audit log keeps. */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @GetMapping("/{pass}")
    PassCard one(Actor actor, @PathVariable PassId pass) {
        return walkouts.one(actor, pass);
    }

    /**
     * Those that began on these days and that the caller sees, the newest first; at most 500. Of one student: a look.
     */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @GetMapping
    Listing<PassCard> between(
            Actor actor,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable PersonId student) {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Problem.field("to", "out-of-range", "Ask for 1 to " + MOST_DAYS + " days.");
        }
        return Listing.all(walkouts.between(actor, from, to, Optional.ofNullable(student)));
    }

    /** Passes that ended in the last ten minutes and of which the caller may say that the student is not back. */
    @Needs(Permission.WRITE_PASSES)
    @GetMapping("/not-back")
    Listing<PassCard> notBack(Actor actor) {
        return Listing.all(walkouts.notBack(actor));
    }
}

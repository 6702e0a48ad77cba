package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.model.Act;
import dev.corridor.passes.model.Overrides;
import dev.corridor.rules.ReasonCode;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.PassId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.Tells;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a pass that is there. Each answers with the pass's card as it is afterwards. */
@RestController
@RequestMapping("/api/schools/{school}/passes/{pass}")
class ActsController {

    /** An approval, of fewer minutes if so wished; or for another time; or on the student's device by PIN. */
    record ApprovalForm(
            @Nullable Integer minutes,
            @Nullable Instant startAt,
            @Nullable Set<ReasonCode> override,
            @Nullable String comment,
            @Nullable PinForm pin) {}

    /** A denial, with what the student is told. */
    record DenialForm(@Nullable String message) {}

    /** The code that the room shows, where one is needed. */
    record CodeForm(@Nullable String code) {}

    /** An end, with the room's code or a PIN where one is needed, or as of an earlier time. */
    record EndForm(
            @Nullable String code,
            @Nullable Instant asOf,
            @Nullable PinForm pin) {}

    /** Rules set aside. */
    record OverrideForm(
            @Nullable Set<ReasonCode> override, @Nullable String comment) {}

    /** A place in the line, 1 for its head. */
    record PlaceForm(@Nullable Integer position) {}

    /**
     * What is to be different. The time of a scheduled pass is changed alone.
     *
     * @param rest whether those of the same series that come after it are moved to the same time of their days
     */
    record ChangeForm(
            @Nullable Integer minutes,
            @Nullable Instant startAt,
            @Nullable @JsonAlias("destination") RoomId destinationId,
            @Nullable String note,
            @Nullable Set<ReasonCode> override,
            @Nullable String comment,
            @Nullable Boolean rest) {}

    private final Hands hands;
    private final Series series;
    private final Phones phones;

    ActsController(Hands hands, Series series, Phones phones) {
        this.hands = hands;
        this.series = series;
        this.phones = phones;
    }

    /** Of staff to a student's request; of the student to what staff offer. */
    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.AT_KIOSK})
    @PutMapping("/approval")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> approve(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            HttpServletRequest request,
            @RequestBody(required = false) @Nullable ApprovalForm body) {
        phones.check(actor, request);
        ApprovalForm form = body == null ? new ApprovalForm(null, null, null, null, null) : body;
        Overrides overrides = overrides(form.override(), form.comment());
        return hands.act(
                actor,
                Press.of(key),
                form.pin(),
                PassForm.time(form.startAt())
                        .<Act>map(startAt -> new Act.Appoint(pass, startAt, overrides))
                        .orElseGet(() -> new Act.Approve(pass, PassForm.lasting(form.minutes()), overrides)),
                HttpStatus.OK);
    }

    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES})
    @PutMapping("/denial")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> deny(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable DenialForm form) {
        return act(actor, key, new Act.Deny(pass, Texts.optional("message", form == null ? null : form.message())));
    }

    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.AT_KIOSK})
    @PutMapping("/start")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> start(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        phones.check(actor, request);
        return act(actor, key, new Act.Start(pass));
    }

    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.AT_KIOSK})
    @PutMapping("/arrival")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> arrive(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable CodeForm form) {
        return act(actor, key, new Act.Arrive(pass, Texts.optional("code", form == null ? null : form.code())));
    }

    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.AT_KIOSK})
    @PutMapping("/resumption")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> resume(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key) {
        return act(actor, key, new Act.Resume(pass));
    }

    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.SEE_HALLWAY, Permission.AT_KIOSK})
    @PutMapping("/end")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> end(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable EndForm body) {
        EndForm form = body == null ? new EndForm(null, null, null) : body;
        Act.End end = new Act.End(pass, Optional.ofNullable(form.asOf()), Texts.optional("code", form.code()));
        return hands.act(actor, Press.of(key), form.pin(), end, HttpStatus.OK);
    }

    /**
     * Takes a request back, calls off what is scheduled, leaves the line, or undoes a start of the last 15 seconds.
     *
     * @param rest whether those of the same series that come after it are called off as well
     */
    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES, Permission.AT_KIOSK})
    @PutMapping("/cancellation")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> cancel(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean rest) {
        return rest ? series.cancel(actor, Press.of(key), pass) : act(actor, key, new Act.Cancel(pass));
    }

    /** Lets somebody through who waits. */
    @Needs(Permission.WRITE_PASSES)
    @PutMapping("/turn")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> letThrough(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable OverrideForm body) {
        OverrideForm form = body == null ? new OverrideForm(null, null) : body;
        return act(actor, key, new Act.LetThrough(pass, overrides(form.override(), form.comment())));
    }

    @Needs(Permission.WRITE_PASSES)
    @PutMapping("/place")
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> reorder(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            @RequestBody PlaceForm form) {
        if (form.position() == null || form.position() < 1) {
            throw Problem.field("position", "out-of-range", "Places in the line begin with 1.");
        }
        return act(actor, key, new Act.Reorder(pass, form.position()));
    }

    @Needs({Permission.TAKE_PASSES, Permission.WRITE_PASSES})
    @PatchMapping
    @Tells({PassCard.class, Refusal.class})
    ResponseEntity<Object> alter(
            Actor actor,
            @PathVariable PassId pass,
            @RequestHeader(name = Press.HEADER, required = false) @Nullable String key,
            HttpServletRequest request,
            @RequestBody ChangeForm form) {
        phones.check(actor, request);
        Optional<Instant> startAt = PassForm.time(form.startAt());
        if (startAt.isPresent()) {
            Overrides overrides = overrides(form.override(), form.comment());
            return Boolean.TRUE.equals(form.rest())
                    ? series.move(actor, Press.of(key), pass, startAt.get(), overrides)
                    : act(actor, key, new Act.Appoint(pass, startAt.get(), overrides));
        }
        return act(
                actor,
                key,
                new Act.Alter(
                        pass,
                        PassForm.lasting(form.minutes()),
                        Optional.ofNullable(form.destinationId()),
                        Texts.optional("note", form.note()),
                        overrides(form.override(), form.comment())));
    }

    private ResponseEntity<Object> act(Actor actor, @Nullable String key, Act act) {
        return hands.act(actor, Press.of(key), act, HttpStatus.OK);
    }

    private static Overrides overrides(@Nullable Set<ReasonCode> codes, @Nullable String comment) {
        return new Overrides(codes == null ? Set.of() : codes, Texts.optional("comment", comment));
    }
}

package dev.corridor.passes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.passes.model.FoundHow;
import dev.corridor.passes.model.How;
import dev.corridor.passes.model.State;
import dev.corridor.passes.model.Walkout;
import dev.corridor.places.Colour;
import dev.corridor.places.Travel;
import dev.corridor.rules.ReasonCode;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.PassId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pass as one viewer sees it. What the viewer may not know, or what there is not, is left out.
 *
 * @param seq the log's number of the last change
 * @param state the word for it: {@code waiting}, {@code ready}, {@code active}, {@code ended}, {@code denied},
 *     {@code cancelled}, {@code undone}, {@code unanswered}, {@code scheduled}, {@code missed} or asked for
 * @param destination left out where it is kept from the viewer
 * @param confidential whether the destination is kept from most
 * @param startAt when it is to start, or was, if it was written for a later time
 * @param inSeries whether it is one of a series
 * @param waitsForTeacher whether it is asked for because its activity begins and a teacher lets the student go
 * @param inTheWay codes of what, as things stand, would keep a scheduled pass from starting whoever it is for
 * @param missedWhy codes of what kept it from starting, once it is missed
 * @param turnUntil until when the turn can be taken
 * @param arrivedAt while the student is at the destination, and after
 * @param leftMinutes what is left of the time while the clock stands
 * @param endedHow {@code student}, {@code staff}, {@code pin}, {@code kiosk}, {@code room-code}, {@code time},
 *     {@code replaced}, {@code outage} and so on
 * @param offeredBy who of the staff offered it, where the student may accept or decline
 * @param escortedBy who of the staff goes along
 * @param place in the line; left out where the viewer must not know
 * @param waitMinutes how long the wait may be
 * @param notices codes of rules that staff were told of; for staff
 * @param confirmed rules that staff set aside; for staff
 * @param walkout present if the student left or stayed away without permission; what is in it is for staff
 * @param notBackUntil until when staff may say that its student did not come back
 * @param endNeeds {@code room-code}, {@code teacher-pin} or {@code teacher-device}; for the student, where ending needs
 *     it
 * @param abilities what the viewer may do with it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PassCard(
        PassId id,
        long seq,
        @OneOf(of = State.class) String state,
        Student student,
        @Nullable Sign origin,
        @Nullable Sign destination,
        boolean confidential,
        Travel travel,
        int minutes,
        @Nullable String message,
        @Nullable String note,
        @Nullable Instant requestedAt,
        @Nullable Instant lineSince,
        @Nullable Instant turnUntil,
        @Nullable Instant startAt,
        boolean inSeries,
        boolean waitsForTeacher,

        @OneOf(of = ReasonCode.class, asNamed = true) @Nullable
        List<String> inTheWay,

        @OneOf(of = ReasonCode.class, asNamed = true) @Nullable
        List<String> missedWhy,

        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable Instant arrivedAt,
        @Nullable Integer leftMinutes,
        @Nullable Instant endedAt,
        @OneOf(of = How.class) @Nullable String endedHow,
        @Nullable Named endedBy,
        @Nullable String deniedMessage,
        @Nullable List<Named> approvers,
        @Nullable Named approvedBy,
        @Nullable Named offeredBy,
        @Nullable Named escortedBy,
        @Nullable Integer place,
        @Nullable Integer waitMinutes,
        boolean urgent,
        boolean returning,

        @OneOf(of = ReasonCode.class, asNamed = true) @Nullable
        List<String> notices,

        @Nullable List<Confirmation> confirmed,
        @Nullable Instant undoUntil,
        @Nullable WalkoutPart walkout,
        @Nullable Instant notBackUntil,

        @OneOf({"room-code", "teacher-pin", "teacher-device"}) @Nullable
        String endNeeds,

        @OneOf({
            "start",
            "cancel",
            "undo",
            "end",
            "arrive",
            "resume",
            "extend",
            "change",
            "approve",
            "deny",
            "appoint",
            "let-through",
            "reorder",
            "urgent",
            "find",
            "note"
        })
        List<String> abilities) {

    /** Whose pass it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Student(
            PersonId id,
            String name,
            @Nullable String grade,
            @Nullable String photo) {}

    /** How a room looks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sign(RoomId id, String name, @Nullable String number, Colour colour, String icon) {}

    /** Somebody by name. */
    public record Named(PersonId id, String name) {}

    /**
     * That the student left or stayed away without permission, and what came of it.
     *
     * @param begunBy who said so
     * @param kiosk the room of the kiosk at which it was reported by PIN
     * @param told who has been told so far: the room's staff; and those who watch the hallway; and admins
     * @param after the pass that had just ended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WalkoutPart(
            @Nullable Named begunBy,
            @Nullable Sign kiosk,
            @OneOf(of = Walkout.Told.class) @Nullable String told,
            @Nullable PassId after,
            @Nullable FoundPart found) {

        static final WalkoutPart FOR_STUDENTS = new WalkoutPart(null, null, null, null, null);
    }

    /**
     * Where and how the student was found.
     *
     * @param room where, if it was in a room that the viewer may know of
     * @param place where, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundPart(
            @Nullable Sign room,
            @Nullable String place,
            @OneOf(of = FoundHow.class) String how,
            @Nullable String comment) {}

    /** A rule that somebody set aside. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Confirmation(
            @OneOf(of = ReasonCode.class, asNamed = true) String code,
            Named by,
            @Nullable String comment) {}
}

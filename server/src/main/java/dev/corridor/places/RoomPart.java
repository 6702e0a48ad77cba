package dev.corridor.places;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A part of a room that several rooms may be given alike. */
public enum RoomPart {
    FOLDER("folderId", (room, wanted) -> room.folder = wanted.folder),
    TRAVEL("travel", (room, wanted) -> room.travel = wanted.travel),
    MINUTES("minutes", (room, wanted) -> room.minutes = wanted.minutes),
    MAX_TO("maxTo", (room, wanted) -> room.maxTo = wanted.maxTo),
    MAX_FROM("maxFrom", (room, wanted) -> room.maxFrom = wanted.maxFrom),
    ORIGIN("showAsOrigin", (room, wanted) -> room.origin = wanted.origin),
    COUNTS("countsTowardLimits", (room, wanted) -> room.counts = wanted.counts),
    /** How it is closed goes with whether it is. */
    CLOSURE("open", (room, wanted) -> room.closure = wanted.closure),
    CONFIDENTIAL("confidential", (room, wanted) -> room.confidential = wanted.confidential),
    URGENT("urgentAllowed", (room, wanted) -> room.urgent = wanted.urgent),
    MESSAGE("messageRequired", (room, wanted) -> room.message = wanted.message),
    APPROVAL("restrictionNow", (room, wanted) -> {
        room.approval = wanted.approval;
        room.approvalOf = wanted.approvalOf;
        room.approvers = wanted.approvers;
    }),
    LATER("restrictionLater", (room, wanted) -> room.later = wanted.later),
    SCHEDULING("scheduling", (room, wanted) -> room.scheduling = wanted.scheduling),
    ENDING("restrictedEnding", (room, wanted) -> room.ending = wanted.ending),
    VISIBILITY("visibility", (room, wanted) -> {
        room.visible = wanted.visible;
        room.grades = wanted.grades;
        room.groups = wanted.groups;
        room.students = wanted.students;
    }),
    HOURS("dailyHours", (room, wanted) -> {
        room.from = wanted.from;
        room.to = wanted.to;
    });

    private final String field;

    // Nothing in it changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<RoomEdit, RoomEdit> copy;

    RoomPart(String field, BiConsumer<RoomEdit, RoomEdit> copy) {
        this.field = field;
        this.copy = copy;
    }

    /** The part that a form has under this name. */
    public static Optional<RoomPart> of(String field) {
        return Arrays.stream(values()).filter(part -> part.field.equals(field)).findFirst();
    }

    /** Gives a room this part of another. */
    void copy(RoomEdit room, RoomEdit wanted) {
        copy.accept(room, wanted);
    }
}

package dev.corridor.places;

import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A room while something is laid over it part by part: the cells of its row in a file, or parts of another room. For
 * one thread.
 */
final class RoomEdit {

    private final RoomDraft before;
    String name;
    String number;
    Optional<Folder> folder;
    Colour colour;
    String icon;
    Set<Travel> travel;
    int minutes;

    @Nullable
    Integer maxTo;

    @Nullable
    Integer maxFrom;

    boolean origin;
    boolean counts;
    boolean confidential;
    boolean urgent;
    boolean alert;
    boolean message;
    Approval.Kind approval;
    Set<Approval.Side> approvalOf;
    List<PersonId> approvers;
    Approval later;
    RoomSettings.Scheduling scheduling;
    RestrictedEnding ending;
    List<PersonId> teachers;
    Audience.Kind visible;
    Set<String> grades;
    Set<GroupId> groups;
    Set<PersonId> students;
    List<RoomId> closest;

    @Nullable
    LocalTime from;

    @Nullable
    LocalTime to;

    @Nullable
    Closure closure;

    /**
     * Begins with a room as it is; a closure that is over is none.
     *
     * @param folder the one that the room is in
     */
    RoomEdit(RoomDraft before, Optional<Folder> folder, Instant now) {
        this(before, folder);
        this.closure =
                Optional.ofNullable(closure).filter(one -> one.holdsAt(now)).orElse(null);
    }

    /** Begins with a room as somebody wants it. */
    RoomEdit(RoomDraft before, Optional<Folder> folder) {
        RoomSettings settings = before.settings();
        this.before = before;
        this.closure = settings.closure();
        this.name = before.name();
        this.number = before.number();
        this.folder = folder;
        this.colour = before.colour();
        this.icon = before.icon();
        this.travel = settings.travel();
        this.minutes = settings.minutes();
        this.maxTo = settings.maxTo();
        this.maxFrom = settings.maxFrom();
        this.origin = settings.showAsOrigin();
        this.counts = settings.countsTowardLimits();
        this.confidential = settings.confidential();
        this.urgent = settings.urgentAllowed();
        this.alert = settings.alert();
        this.message = settings.messageRequired();
        this.approval = settings.restrictionNow().kind();
        this.approvalOf = settings.restrictionNow().of();
        this.approvers = settings.restrictionNow().teachers();
        this.later = settings.restrictionLater();
        this.scheduling = settings.scheduling();
        this.ending = settings.restrictedEnding();
        this.teachers = before.teachers();
        this.visible = settings.visibility().kind();
        this.grades = settings.visibility().grades();
        this.groups = settings.visibility().groups();
        this.students = settings.visibility().students();
        this.closest = settings.closest();
        this.from = settings.dailyHours() == null ? null : settings.dailyHours().from();
        this.to = settings.dailyHours() == null ? null : settings.dailyHours().to();
    }

    /** Whether only one end of its daily hours is known. */
    boolean halfOpen() {
        return (from == null) != (to == null);
    }

    /** What the room is to be; what a choice has made meaningless is left out. */
    RoomDraft draft() {
        RoomSettings settings = new RoomSettings(
                travel,
                minutes,
                maxTo,
                maxFrom,
                origin,
                counts,
                confidential,
                urgent,
                alert,
                message,
                approval(),
                later,
                scheduling,
                ending,
                visible == Audience.Kind.ALL ? Audience.ALL : new Audience(visible, students, grades, groups),
                closest,
                from == null || to == null ? null : new DailyHours(from, to),
                closure,
                before.settings().approvalOnceStaffed());
        return new RoomDraft(name, number, Optional.empty(), colour, icon, settings, teachers, before.source())
                .in(folder);
    }

    private Approval approval() {
        return switch (approval) {
            case OFF, ANY_TEACHER -> new Approval(approval, Set.of(), List.of());
            case ONE_IN_ROOM, ALL_IN_ROOM ->
                new Approval(
                        approval, approvalOf.isEmpty() ? Set.of(Approval.Side.DESTINATION) : approvalOf, List.of());
            case CERTAIN -> new Approval(approval, Set.of(), approvers);
        };
    }
}

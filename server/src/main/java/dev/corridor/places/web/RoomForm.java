package dev.corridor.places.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.corridor.places.Approval;
import dev.corridor.places.Audience;
import dev.corridor.places.Closure;
import dev.corridor.places.Colour;
import dev.corridor.places.DailyHours;
import dev.corridor.places.Folder;
import dev.corridor.places.RestrictedEnding;
import dev.corridor.places.Room;
import dev.corridor.places.RoomDraft;
import dev.corridor.places.RoomSettings;
import dev.corridor.places.Travel;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A room as somebody wants it. What is left out is as in a plain room: an origin, counted, open, without caps or
 * approval, for all students. What the server alone decides may stand in it, as it came, and is not looked at.
 *
 * @param colour may be left out in a folder, which has its own; so may the icon
 */
@JsonIgnoreProperties({"id", "version", "abilities", "pausedUntil"})
record RoomForm(
        @Nullable String name,
        @Nullable String number,
        @Nullable FolderId folderId,
        @Nullable Colour colour,
        @Nullable String icon,
        @Nullable Set<Travel> travel,
        @Nullable Integer minutes,
        @Nullable Integer maxTo,
        @Nullable Integer maxFrom,
        @Nullable Boolean showAsOrigin,
        @Nullable Boolean countsTowardLimits,
        @Nullable Boolean open,
        @Nullable Instant closedUntil,
        @Nullable String closedReason,
        @Nullable Boolean confidential,
        @Nullable Boolean urgentAllowed,
        @Nullable Boolean alert,
        @Nullable Boolean messageRequired,
        @Nullable List<NamedPerson> teachers,
        @Nullable Approval restrictionNow,
        @Nullable Approval restrictionLater,
        RoomSettings.@Nullable Scheduling scheduling,
        @Nullable RestrictedEnding restrictedEnding,
        @Nullable Audience visibility,
        @Nullable List<RoomId> closest,
        @Nullable DailyHours dailyHours) {

    private static final String DEFAULT_ICON = "door";

    /**
     * What is to be kept.
     *
     * @param before the room as it is, whose settings that no form shows stay; empty for a new one
     * @param folder the one named
     * @throws Problem naming every field that is missing
     */
    RoomDraft draft(Optional<Room> before, Optional<Folder> folder) {
        List<FieldError> missing = new ArrayList<>();
        require(missing, "name", name);
        require(missing, "number", number);
        require(missing, "minutes", minutes);
        require(missing, "travel", travel);
        if (folderId == null) {
            require(missing, "colour", colour);
            require(missing, "icon", icon);
        }
        if (!missing.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "The room is not saved yet: something is missing.", missing);
        }
        return unchecked(before, folder);
    }

    /** The same, whatever is missing. */
    RoomDraft unchecked(Optional<Room> before, Optional<Folder> folder) {
        return new RoomDraft(
                Objects.requireNonNullElse(name, "").strip(),
                Objects.requireNonNullElse(number, "").strip(),
                Optional.ofNullable(folderId),
                folder.map(Folder::colour).orElse(Objects.requireNonNullElse(colour, Colour.FOREST)),
                folder.map(Folder::icon).orElse(Objects.requireNonNullElse(icon, DEFAULT_ICON)),
                settings(before.map(Room::settings)),
                Objects.requireNonNullElse(teachers, List.<NamedPerson>of()).stream()
                        .map(NamedPerson::id)
                        .toList(),
                before.flatMap(Room::source));
    }

    private RoomSettings settings(Optional<RoomSettings> before) {
        return new RoomSettings(
                Objects.requireNonNullElse(travel, Set.of()),
                Objects.requireNonNullElse(minutes, 0),
                maxTo,
                maxFrom,
                !Boolean.FALSE.equals(showAsOrigin),
                !Boolean.FALSE.equals(countsTowardLimits),
                Boolean.TRUE.equals(confidential),
                Boolean.TRUE.equals(urgentAllowed),
                kept(alert, before, RoomSettings::alert, false),
                Boolean.TRUE.equals(messageRequired),
                Objects.requireNonNullElse(restrictionNow, Approval.OFF),
                kept(restrictionLater, before, RoomSettings::restrictionLater, Approval.OFF),
                kept(scheduling, before, RoomSettings::scheduling, RoomSettings.Scheduling.ALLOWED),
                Objects.requireNonNullElse(restrictedEnding, RestrictedEnding.OFF),
                Objects.requireNonNullElse(visibility, Audience.ALL),
                Objects.requireNonNullElse(closest, List.of()),
                dailyHours,
                Boolean.FALSE.equals(open) ? new Closure(closedUntil, closedReason) : null,
                before.map(RoomSettings::approvalOnceStaffed).orElse(false));
    }

    /** What an older form does not know of stays as it is. */
    private static <T> T kept(@Nullable T said, Optional<RoomSettings> before, Function<RoomSettings, T> was, T usual) {
        return said == null ? before.map(was).orElse(usual) : said;
    }

    private static void require(List<FieldError> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(new FieldError(field, "missing", "This is needed."));
        }
    }
}

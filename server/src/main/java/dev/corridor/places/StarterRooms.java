package dev.corridor.places;

import dev.corridor.places.RosterRooms.RosterRoom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rooms that most schools have, as they are to begin with. */
final class StarterRooms {

    /** A folder to be, with the rooms in it. */
    record StarterFolder(String name, Colour colour, String icon, List<StarterRoom> rooms) {}

    /** A room to be; its colour and icon count only outside a folder. */
    record StarterRoom(String name, String number, Colour colour, String icon, RoomSettings settings) {}

    /** The folder that classrooms go to, those of a roster too. */
    static final StarterFolder CLASSROOMS =
            folder("Classrooms", Colour.FOREST, "school", List.of(in("Classroom", "C1", classroom())));

    static final List<StarterFolder> FOLDERS = List.of(
            folder(
                    "Restrooms",
                    Colour.OCEAN,
                    "toilet-paper",
                    List.of(in("Restroom 1", "R1", facility(5, 4)), in("Restroom 2", "R2", facility(5, 4)))),
            folder(
                    "Water fountains",
                    Colour.SKY,
                    "droplet",
                    List.of(in("Fountain 1", "W1", facility(3, 3)), in("Fountain 2", "W2", facility(3, 3)))),
            folder(
                    "Admins",
                    Colour.COCOA,
                    "building",
                    List.of(in("Principal", "A1", office()), in("Asst principal", "A2", office()))),
            folder(
                    "Attendance",
                    Colour.CORAL,
                    "clock",
                    List.of(in("Late arrivals", "T1", office()), in("Early dismissal", "T2", office()))),
            folder(
                    "Student services",
                    Colour.LILAC,
                    "messages",
                    List.of(
                            in("Counselor", "S1", office()),
                            in("Social worker", "S2", office()),
                            in("Secretary", "S3", office()))),
            CLASSROOMS);

    static final List<StarterRoom> ROOMS = List.of(
            new StarterRoom("Nurse", "N1", Colour.CORAL, "first-aid-kit", nurse()),
            new StarterRoom("Library", "L1", Colour.SUN, "book-2", RoomSettings.plain(20)),
            new StarterRoom("Main office", "M1", Colour.COCOA, "building", RoomSettings.plain(10)));

    private static final int OFFICE_MINUTES = 10;
    private static final int CLASSROOM_MINUTES = 10;

    private StarterRooms() {}

    /** Rows of a file of rooms that show how one is filled in. */
    static List<List<String>> examples() {
        Names names = new Names();
        StarterFolder restrooms = FOLDERS.getFirst();
        Folder home = names.folder(restrooms.name(), restrooms.colour(), restrooms.icon());
        return Stream.concat(
                        restrooms.rooms().stream()
                                .map(room -> new RoomEdit(draft(room), Optional.of(home), Instant.EPOCH)),
                        ROOMS.stream().map(room -> new RoomEdit(draft(room), Optional.empty(), Instant.EPOCH)))
                .map(room -> RoomColumn.row(room, names))
                .toList();
    }

    private static RoomDraft draft(StarterRoom room) {
        return new RoomDraft(
                room.name(),
                room.number(),
                Optional.empty(),
                room.colour(),
                room.icon(),
                room.settings(),
                List.of(),
                Optional.empty());
    }

    /** A classroom of a roster: unrestricted until it has a teacher, then with a classroom's approvals. */
    static RoomDraft classroom(String name, RosterRoom room, Folder folder) {
        return new RoomDraft(
                name,
                room.number(),
                Optional.of(folder.id()),
                folder.colour(),
                folder.icon(),
                classroom(),
                List.of(),
                Optional.of(room.source()));
    }

    private static RoomSettings classroom() {
        return settings(CLASSROOM_MINUTES, EnumSet.allOf(Travel.class), null, true, true, false, true);
    }

    private static RoomSettings facility(int minutes, int maxTo) {
        return settings(minutes, EnumSet.of(Travel.ROUND_TRIP), maxTo, false, true, false, false);
    }

    private static RoomSettings office() {
        return settings(OFFICE_MINUTES, EnumSet.allOf(Travel.class), null, true, false, false, false);
    }

    private static RoomSettings nurse() {
        return settings(15, EnumSet.allOf(Travel.class), null, true, true, true, false);
    }

    private static RoomSettings settings(
            int minutes,
            EnumSet<Travel> travel,
            @Nullable Integer maxTo,
            boolean showAsOrigin,
            boolean counts,
            boolean privateAndUrgent,
            boolean approvalOnceStaffed) {
        return new RoomSettings(
                travel,
                minutes,
                maxTo,
                null,
                showAsOrigin,
                counts,
                privateAndUrgent,
                privateAndUrgent,
                false,
                false,
                Approval.OFF,
                Approval.OFF,
                RoomSettings.Scheduling.ALLOWED,
                RestrictedEnding.OFF,
                Audience.ALL,
                List.of(),
                null,
                null,
                approvalOnceStaffed);
    }

    private static StarterFolder folder(String name, Colour colour, String icon, List<StarterRoom> rooms) {
        return new StarterFolder(name, colour, icon, rooms);
    }

    private static StarterRoom in(String name, String number, RoomSettings settings) {
        return new StarterRoom(name, number, Colour.FOREST, "building", settings);
    }
}

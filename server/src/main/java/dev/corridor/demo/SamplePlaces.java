package dev.corridor.demo;

import dev.corridor.demo.World.Trait;
import dev.corridor.limits.EncounterChanges;
import dev.corridor.limits.LimitChanges;
import dev.corridor.places.Approval;
import dev.corridor.places.Audience;
import dev.corridor.places.Colour;
import dev.corridor.places.FolderChanges;
import dev.corridor.places.RestrictedEnding;
import dev.corridor.places.Room;
import dev.corridor.places.RoomChanges;
import dev.corridor.places.RoomDraft;
import dev.corridor.places.RoomSettings;
import dev.corridor.places.RosterTimetable;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.SectionId;
import dev.corridor.places.Travel;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.PassLimit;
import dev.corridor.shared.Actor;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives a sample school its folders, rooms, classes, a pass limit and two students to keep apart. */
@Component
final class SamplePlaces {

    private static final int PASSES_A_DAY = 4;

    private final FolderChanges folders;
    private final RoomChanges rooms;
    private final RosterTimetable timetable;
    private final LimitChanges limits;
    private final EncounterChanges encounters;

    SamplePlaces(
            FolderChanges folders,
            RoomChanges rooms,
            RosterTimetable timetable,
            LimitChanges limits,
            EncounterChanges encounters) {
        this.folders = folders;
        this.rooms = rooms;
        this.timetable = timetable;
        this.limits = limits;
        this.encounters = encounters;
    }

    void build(SchoolId school, World world, SamplePeople.Built people) {
        Actor admin = admin(school, people);
        Map<String, FolderId> folderIds = new HashMap<>();
        for (World.Folder folder : world.folders()) {
            var draft = new FolderChanges.FolderDraft(
                    folder.name(), Colour.of(folder.colour()), folder.icon(), OptionalInt.empty());
            folderIds.put(folder.name(), folders.create(admin, draft).id());
        }
        List<RoomDraft> drafts = world.rooms().stream()
                .map(room -> draft(room, folderIds, people))
                .toList();
        Map<String, RoomId> byNumber = new HashMap<>();
        for (Room room : rooms.build(school, drafts)) {
            byNumber.put(room.number(), room.id());
        }
        classes(school, world, people, byNumber);
        limits.create(admin, new PassLimit(new LimitScope.All(), Optional.empty(), LimitPeriod.DAY, PASSES_A_DAY));
        if (world.school().equals(LincolnHigh.NAME)) {
            keepApart(admin, people);
        }
    }

    private static Actor admin(SchoolId school, SamplePeople.Built people) {
        return new Actor(
                school,
                Objects.requireNonNull(people.accounts().get("admin")),
                people.person("admin"),
                Set.of(Role.ADMIN, Role.TEACHER),
                Permission.ADMIN,
                "sample world");
    }

    private void keepApart(Actor admin, SamplePeople.Built people) {
        encounters.create(
                admin,
                new EncounterChanges.GroupDraft(
                        Optional.of("Cafeteria, October"),
                        Optional.empty(),
                        Set.of(people.person("cole"), people.person("devon")),
                        true,
                        Optional.empty()));
    }

    private static RoomDraft draft(World.Room room, Map<String, FolderId> folders, SamplePeople.Built people) {
        return new RoomDraft(
                room.name(),
                Objects.requireNonNullElse(room.number(), ""),
                Optional.ofNullable(room.folder()).map(folders::get),
                Colour.of(room.colour()),
                room.icon(),
                settings(room),
                room.teachers().stream().map(people::person).toList(),
                Optional.empty());
    }

    private static RoomSettings settings(World.Room room) {
        Set<Travel> travel =
                room.traits().contains(Trait.ONE_WAY_TOO) ? EnumSet.allOf(Travel.class) : EnumSet.of(Travel.ROUND_TRIP);
        return new RoomSettings(
                travel,
                room.minutes(),
                room.maxTo(),
                null,
                !room.traits().contains(Trait.NOT_AN_ORIGIN),
                !room.traits().contains(Trait.NOT_COUNTED),
                room.traits().contains(Trait.CONFIDENTIAL),
                room.traits().contains(Trait.URGENT_ALLOWED),
                room.traits().contains(Trait.ALERT),
                false,
                approval(room),
                approval(room),
                RoomSettings.Scheduling.ALLOWED,
                RestrictedEnding.OFF,
                Audience.ALL,
                List.of(),
                null,
                null,
                false);
    }

    private static Approval approval(World.Room room) {
        return switch (room.approval()) {
            case NONE -> Approval.OFF;
            case ANY_TEACHER -> Approval.ANY_TEACHER;
            case IN_ROOM -> Approval.ALL_IN_DESTINATION;
        };
    }

    private void classes(SchoolId school, World world, SamplePeople.Built people, Map<String, RoomId> roomsByNumber) {
        List<RosterSection> sections = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (World.Section section : world.sections()) {
            SectionId id = new SectionId(Ids.next());
            sections.add(new RosterSection(
                    id,
                    section.period() + ", " + section.roomNumber(),
                    section.name(),
                    Optional.empty(),
                    Optional.ofNullable(roomsByNumber.get(section.roomNumber())),
                    Optional.empty(),
                    List.of(section.period())));
            members.add(new Member(id, people.person(section.teacher()), "teacher"));
            section.students().forEach(student -> members.add(new Member(id, people.person(student), "student")));
        }
        timetable.save(school, sections);
        timetable.join(school, members);
    }
}

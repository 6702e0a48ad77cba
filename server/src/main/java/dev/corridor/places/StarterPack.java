package dev.corridor.places;

import dev.corridor.audit.Audit;
import dev.corridor.places.StarterRooms.StarterFolder;
import dev.corridor.places.StarterRooms.StarterRoom;
import dev.corridor.places.store.FolderStore;
import dev.corridor.places.store.PlaceStates;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.places.store.RoomStore;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the rooms that most schools have, or what is missing of them, told by their names. */
@Component
public final class StarterPack {

    /**
     * How things stand.
     *
     * @param state {@code offered}, {@code built}, {@code dismissed}, or {@code enough}: not offered, since the school
     *     has rooms of its own; it may be built in any state
     * @param missing the names of those rooms that building would add
     */
    public record Offer(String state, List<String> missing) {}

    /** With this many rooms that no roster brought, a school has begun to make its own. */
    private static final int ENOUGH = 10;

    private final SchoolTransactions transactions;
    private final FolderStore folders;
    private final RoomQueries rooms;
    private final RoomStore store;
    private final PlaceStates states;
    private final Audit audit;

    StarterPack(
            SchoolTransactions transactions,
            FolderStore folders,
            RoomQueries rooms,
            RoomStore store,
            PlaceStates states,
            Audit audit) {
        this.transactions = transactions;
        this.folders = folders;
        this.rooms = rooms;
        this.store = store;
        this.states = states;
        this.audit = audit;
    }

    public Offer offer(SchoolId school) {
        return transactions.read(school, () -> {
            List<Room> all = rooms.all(school);
            Set<String> there = names(all);
            List<String> missing = Stream.concat(
                            StarterRooms.FOLDERS.stream().flatMap(folder -> folder.rooms().stream()),
                            StarterRooms.ROOMS.stream())
                    .map(StarterRoom::name)
                    .filter(name -> !there.contains(folded(name)))
                    .toList();
            return new Offer(states.starterPack(school).orElse(enough(all) ? "enough" : "offered"), missing);
        });
    }

    /** A roster's classrooms are no places to go to, however many there are. */
    private static boolean enough(List<Room> rooms) {
        return rooms.stream().filter(room -> room.source().isEmpty()).count() >= ENOUGH;
    }

    /** Adds what is missing and leaves alone what is there; tells the names of the rooms it added. */
    public List<String> build(Actor actor) {
        SchoolId school = actor.school();
        return transactions.configure(school, RoomChanges.TOPIC, hall -> {
            Set<String> there = names(rooms.all(school));
            List<String> built = new ArrayList<>();
            for (StarterFolder folder : StarterRooms.FOLDERS) {
                List<StarterRoom> missing = missing(folder.rooms(), there);
                if (!missing.isEmpty()) {
                    Folder home = folder(school, folder);
                    missing.forEach(room -> built.add(add(actor, hall, room, Optional.of(home))));
                }
            }
            missing(StarterRooms.ROOMS, there).forEach(room -> built.add(add(actor, hall, room, Optional.empty())));
            states.starterPack(school, "built", hall.at(), actor.person());
            audit.record(actor, "starter-pack-built", null, null, built);
            return built;
        });
    }

    /** Takes the offer off the screens. What was built stays; it can be built later all the same. */
    public void dismiss(Actor actor) {
        transactions.configure(actor.school(), RoomChanges.TOPIC, hall -> {
            states.starterPack(actor.school(), "dismissed", hall.at(), actor.person());
            audit.record(actor, "starter-pack-dismissed", null, null, null);
            return actor;
        });
    }

    /** The folder with this name, made if there is none. In the caller's transaction. */
    Folder folder(SchoolId school, StarterFolder wanted) {
        List<Folder> there = folders.all(school);
        return there.stream()
                .filter(folder -> folded(folder.name()).equals(folded(wanted.name())))
                .findFirst()
                .orElseGet(() -> {
                    int last = there.isEmpty() ? 0 : there.getLast().position();
                    Folder made = new Folder(
                            new FolderId(Ids.next()), wanted.name(), wanted.colour(), wanted.icon(), last + 1, 1);
                    folders.insert(school, made);
                    return made;
                });
    }

    private String add(Actor actor, LockedHall hall, StarterRoom room, Optional<Folder> home) {
        RoomDraft draft = new RoomDraft(
                room.name(),
                room.number(),
                home.map(Folder::id),
                home.map(Folder::colour).orElse(room.colour()),
                home.map(Folder::icon).orElse(room.icon()),
                room.settings(),
                List.of(),
                Optional.empty());
        store.insert(actor.school(), new RoomId(Ids.next()), draft, hall.at(), actor.person());
        return room.name();
    }

    private static Set<String> names(List<Room> rooms) {
        return rooms.stream().map(room -> folded(room.name())).collect(Collectors.toUnmodifiableSet());
    }

    private static List<StarterRoom> missing(List<StarterRoom> wanted, Set<String> there) {
        return wanted.stream()
                .filter(room -> !there.contains(folded(room.name())))
                .toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

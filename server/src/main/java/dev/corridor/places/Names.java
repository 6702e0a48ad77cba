package dev.corridor.places;

import dev.corridor.people.Account;
import dev.corridor.people.Group;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file of rooms calls things, and what we call them: folders, rooms and groups by name, people by e-mail
 * address, username or ID number. What two things are called names neither.
 */
final class Names {

    /** Both ways between words and ids of one kind. */
    private static final class Both<T> {
        private final Map<String, T> byWord = new HashMap<>();
        private final Map<T, String> words = new HashMap<>();
        private final Set<String> twice = new HashSet<>();

        void put(String word, T id) {
            T other = byWord.putIfAbsent(fold(word), id);
            if (other != null && !other.equals(id)) {
                twice.add(fold(word));
            }
            words.putIfAbsent(id, word);
        }

        Optional<T> find(String word) {
            return twice.contains(fold(word)) ? Optional.empty() : Optional.ofNullable(byWord.get(fold(word)));
        }

        String word(T id) {
            return words.getOrDefault(id, "");
        }
    }

    private final Both<PersonId> people = new Both<>();
    private final Both<RoomId> rooms = new Both<>();
    private final Both<GroupId> groups = new Both<>();
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final List<Folder> fresh = new ArrayList<>();
    private int lastPosition;

    /** Everybody of the school who has not left. */
    Names people(Collection<Person> all, Collection<Account> accounts) {
        Map<AccountId, Account> known = new HashMap<>();
        accounts.forEach(account -> known.put(account.id(), account));
        for (Person person : all) {
            Account account = known.get(person.account());
            if (person.state() != PersonState.LEFT && account != null) {
                Stream.of(account.email(), account.username(), person.number())
                        .filter(word -> word != null && !word.isBlank())
                        .forEach(word -> people.put(word, person.id()));
            }
        }
        return this;
    }

    Names rooms(Collection<Room> all) {
        all.forEach(room -> rooms.put(room.name(), room.id()));
        return this;
    }

    Names groups(Collection<Group> all) {
        all.forEach(group -> groups.put(group.name(), group.id()));
        return this;
    }

    Names folders(Collection<Folder> all) {
        all.forEach(folder -> {
            folders.put(fold(folder.name()), folder);
            lastPosition = Math.max(lastPosition, folder.position());
        });
        return this;
    }

    /** What a room is called once a file is applied. */
    void add(String name, RoomId id) {
        rooms.put(name, id);
    }

    /** A room can be named by what it was called, unless another is called so now. */
    void also(String name, RoomId id) {
        rooms.byWord.putIfAbsent(fold(name), id);
    }

    Optional<PersonId> person(String word) {
        return people.find(word);
    }

    String word(PersonId id) {
        return people.word(id);
    }

    Optional<RoomId> room(String word) {
        return rooms.find(word);
    }

    String word(RoomId id) {
        return rooms.word(id);
    }

    Optional<GroupId> group(String word) {
        return groups.find(word);
    }

    String word(GroupId id) {
        return groups.word(id);
    }

    Optional<Folder> folder(Optional<FolderId> id) {
        return id.flatMap(wanted -> folders.values().stream()
                .filter(folder -> folder.id().equals(wanted))
                .findFirst());
    }

    /** The folder of this name, made last of all and with this look if there is none. */
    Folder folder(String name, Colour colour, String icon) {
        return folders.computeIfAbsent(fold(name), key -> {
            Folder made = new Folder(new FolderId(Ids.next()), name, colour, icon, ++lastPosition, 1);
            fresh.add(made);
            return made;
        });
    }

    /** Folders that were asked for and are not there yet. */
    List<Folder> fresh() {
        return List.copyOf(fresh);
    }

    Set<FolderId> folderIds() {
        Set<FolderId> ids = new HashSet<>();
        folders.values().forEach(folder -> ids.add(folder.id()));
        return ids;
    }

    static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}

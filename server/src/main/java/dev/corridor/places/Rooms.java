package dev.corridor.places;

import dev.corridor.people.Groups;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.store.FolderStore;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.rules.RoomRules;
import dev.corridor.schools.Configured;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rooms of a school, read. What is asked often is kept in memory, by the version of the school's configuration. */
@Component
public final class Rooms {

    private final SchoolTransactions transactions;
    private final FolderStore folders;
    private final People people;
    private final Groups groups;
    private final Configured<RoomBook> books;
    private final Configured<Map<RoomId, RoomSign>> signs;

    Rooms(
            SchoolTransactions transactions,
            RoomQueries queries,
            FolderStore folders,
            People people,
            Groups groups,
            Approvers approvers,
            Schools schools) {
        this.transactions = transactions;
        this.folders = folders;
        this.people = people;
        this.groups = groups;
        this.books = schools.configured(school -> {
            List<Room> rooms = queries.all(school);
            return RoomBook.of(rooms, approvers.able(school, RoomBook.named(rooms)));
        });
        this.signs = schools.configured(school -> queries.signs(school).stream()
                .collect(Collectors.toUnmodifiableMap(RoomSign::id, Function.identity())));
    }

    /** Every living room, in the school's order. */
    public List<Room> list(SchoolId school) {
        return book(school).rooms();
    }

    /** A living room. */
    public Optional<Room> find(SchoolId school, RoomId room) {
        return Optional.ofNullable(book(school).byId().get(room));
    }

    /** The rooms that this person is a teacher in. */
    public List<Room> staffedBy(SchoolId school, PersonId teacher) {
        return list(school).stream()
                .filter(room -> room.teachers().contains(teacher))
                .toList();
    }

    /** The living rooms that this student may see. */
    public List<Room> visibleTo(SchoolId school, PersonId student) {
        return transactions.read(school, () -> {
            Optional<String> grade = people.find(school, student).map(Person::grade);
            Set<GroupId> memberOf = groups.with(school, student);
            return list(school).stream()
                    .filter(room -> !room.settings().alert())
                    .filter(room -> room.settings().visibility().admits(student, grade, memberOf))
                    .toList();
        });
    }

    /** How every room looks; deleted ones too, for history. */
    public Map<RoomId, RoomSign> signs(SchoolId school) {
        return signs.get(school);
    }

    /** Every folder, in the school's order. */
    public List<Folder> folders(SchoolId school) {
        return transactions.read(school, () -> folders.all(school));
    }

    /** What decisions go by, of every living room. */
    public Map<RoomId, RoomRules> rules(SchoolId school) {
        return book(school).rules();
    }

    private RoomBook book(SchoolId school) {
        return books.get(school);
    }
}

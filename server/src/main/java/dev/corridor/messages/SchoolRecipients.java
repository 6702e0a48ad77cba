package dev.corridor.messages;

import dev.corridor.people.Standing;
import dev.corridor.rules.RoomRules;
import dev.corridor.safety.Watch;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** Who is told in a school; found out when it is asked for, since most of what happens concerns few. */
final class SchoolRecipients implements Recipients {

    private final Supplier<List<Standing>> staff;
    private final Supplier<Map<RoomId, RoomRules>> rooms;
    private final Supplier<List<Watch>> watches;

    /**
     * @param staff who may do anything at this moment
     * @param watches those that hold now
     */
    SchoolRecipients(
            Supplier<List<Standing>> staff, Supplier<Map<RoomId, RoomRules>> rooms, Supplier<List<Watch>> watches) {
        this.staff = SingletonSupplier.of(staff);
        this.rooms = SingletonSupplier.of(rooms);
        this.watches = SingletonSupplier.of(watches);
    }

    @Override
    public Set<PersonId> staffOf(RoomId room) {
        RoomRules rules = rooms.get().get(room);
        Set<PersonId> teachers = rules == null ? Set.of() : Set.copyOf(rules.teachers());
        Set<PersonId> all = new HashSet<>(teachers);
        all.addAll(those(standing -> standing.actsFor().stream().anyMatch(teachers::contains)));
        return all;
    }

    @Override
    public Set<PersonId> monitors() {
        return those(standing -> standing.roles().contains(Role.MONITOR));
    }

    @Override
    public Set<PersonId> admins() {
        return those(standing -> standing.roles().contains(Role.ADMIN));
    }

    @Override
    public Set<PersonId> watching(PersonId student) {
        return watches.get().stream()
                .filter(watch -> watch.student().equals(student))
                .flatMap(watch -> watch.staff().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<PersonId> those(Predicate<Standing> which) {
        return staff.get().stream().filter(which).map(Standing::person).collect(Collectors.toUnmodifiableSet());
    }
}

package dev.corridor.passes.model;

import dev.corridor.rules.Asker;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who acts, as far as passes care.
 *
 * @param person nobody for the clock
 * @param rank what kind of actor
 * @param sight what of the hall they see; what they do not see is not there for them
 * @param names of whoever acts for others: in whose names, their own too if they may, the first for what concerns none
 * @param device where the act came from
 * @param via on whose device they act
 */
public record Who(
        Optional<PersonId> person, Rank rank, Sight sight, List<Name> names, Optional<String> device, Via via) {

    /** From the least to the most that an actor may do. */
    public enum Rank {
        STUDENT,
        /** Sees the hallway and ends passes, but writes none. */
        MONITOR,
        TEACHER,
        ADMIN,
        CLOCK
    }

    /** On whose device somebody acts. */
    public sealed interface Via {

        /** Their own. */
        record OwnDevice() implements Via {}

        /** A member of staff on a student's device, by PIN. */
        record Pin() implements Via {}

        /** A member of staff at the shared device of a room, by PIN. */
        record PinAtKiosk(RoomId room) implements Via {}

        /** A student at the shared device of a room. */
        record Kiosk(RoomId room) implements Via {}
    }

    public static final Who CLOCK = new Who(Optional.empty(), Rank.CLOCK, pass -> true, List.of(), Optional.empty());

    public Who {
        names = List.copyOf(names);
    }

    /** Somebody on their own device. */
    public Who(Optional<PersonId> person, Rank rank, Sight sight, List<Name> names, Optional<String> device) {
        this(person, rank, sight, names, device, new Via.OwnDevice());
    }

    /** In whose name an act on a pass is: of whom it asks for an answer, or else as for its trip. */
    public Optional<PersonId> inNameOf(Pass pass) {
        List<PersonId> asked = pass.state() == State.REQUESTED
                ? pass.asked().map(Asked::people).orElse(List.of())
                : List.of();
        return inNameOf(asked, pass.trip().origin(), pass.trip().destination(), pass.student());
    }

    /** In whose name a student is sent: of whose room they leave, whose they go to, or whose student they are now. */
    Optional<PersonId> inNameOf(Wish wish, PersonId student) {
        return inNameOf(wish.origin(), wish.destination(), student);
    }

    Optional<PersonId> inNameOf(RoomId origin, RoomId destination, PersonId student) {
        return inNameOf(List.of(), origin, destination, student);
    }

    private Optional<PersonId> inNameOf(List<PersonId> asked, RoomId origin, RoomId destination, PersonId student) {
        Stream<Predicate<Name>> concern = Stream.of(
                name -> asked.contains(name.person()),
                name -> name.rooms().contains(origin),
                name -> name.rooms().contains(destination),
                name -> name.taught().contains(student),
                name -> true);
        return concern.flatMap(concerns -> names.stream().filter(concerns))
                .map(Name::person)
                .findFirst()
                .filter(name -> !person.equals(Optional.of(name)));
    }

    /** Whether one of these people is this one, or one whom this one acts for. */
    boolean isAmong(List<PersonId> people) {
        return person.filter(people::contains).isPresent()
                || names.stream().map(Name::person).anyMatch(people::contains);
    }

    public boolean student() {
        return rank == Rank.STUDENT;
    }

    public boolean admin() {
        return rank == Rank.ADMIN;
    }

    /** Whether they write and change passes of others. */
    public boolean writes() {
        return rank == Rank.TEACHER || rank == Rank.ADMIN;
    }

    public boolean byPin() {
        return via instanceof Via.Pin || via instanceof Via.PinAtKiosk;
    }

    /** The room of the kiosk at which a member of staff typed the PIN. */
    Optional<RoomId> pinAtKiosk() {
        return via instanceof Via.PinAtKiosk(var room) ? Optional.of(room) : Optional.empty();
    }

    /** The room of the kiosk that a student stands at. */
    public Optional<RoomId> kiosk() {
        return via instanceof Via.Kiosk(var room) ? Optional.of(room) : Optional.empty();
    }

    /** Who asks the rules. The clock asks as the student whose pass it is. */
    public Asker asker() {
        return switch (rank) {
            case STUDENT -> kiosk().isPresent() ? new Asker.Kiosk() : new Asker.Student();
            case CLOCK -> new Asker.Student();
            case MONITOR, TEACHER, ADMIN -> new Asker.Staff(person.orElseThrow(), admin(), byPin());
        };
    }

    public How how() {
        return switch (rank) {
            case STUDENT -> kiosk().isPresent() ? How.KIOSK : How.STUDENT;
            case MONITOR, TEACHER, ADMIN -> byPin() ? How.PIN : How.STAFF;
            case CLOCK -> How.TIME;
        };
    }
}

package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.Membership;
import dev.corridor.people.Person;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One human of the roster: all entries that are about the same one, and, as the plan is made, who that is here. */
final class Human {

    private final int place;
    private final List<PersonEntry> entries = new ArrayList<>(1);
    private final List<Place> places = new ArrayList<>(1);
    private @Nullable KnownHuman there;
    private final Set<PersonId> disabledByRoster = new HashSet<>(1);
    private @Nullable AccountId id;

    /** The human in a school, and what entry says so. */
    static final class Place {
        private final SchoolTarget school;
        private final PersonEntry entry;
        private @Nullable PersonId person;

        private Place(SchoolTarget school, PersonEntry entry) {
            this.school = school;
            this.entry = entry;
        }

        SchoolTarget school() {
            return school;
        }

        PersonEntry entry() {
            return entry;
        }

        Optional<PersonId> person() {
            return Optional.ofNullable(person);
        }

        void is(PersonId there) {
            person = there;
        }
    }

    /** @param place of the first entry in the roll */
    Human(int place) {
        this.place = place;
    }

    /** What tells this human from others of the same roster: the place of the first entry in the roll. */
    int place() {
        return place;
    }

    void add(PersonEntry entry) {
        entries.add(entry);
    }

    /** Puts the human into a school, as an entry says, or, if it does not, as the first entry says of another. */
    void in(SchoolTarget school, PersonEntry entry) {
        if (place(school.id()) == null) {
            places.add(new Place(school, entry));
        }
    }

    PersonEntry lead() {
        return entries.getFirst();
    }

    /**
     * What says that the human is somewhere: not the entry of where they may no longer sign in, if there is another.
     */
    PersonEntry present() {
        for (PersonEntry entry : entries) {
            if (entry.enabled()) {
                return entry;
            }
        }
        return lead();
    }

    List<PersonEntry> entries() {
        return entries;
    }

    /** Where the roster has the human, in its order. */
    List<Place> places() {
        return places;
    }

    private @Nullable Place place(SchoolId school) {
        for (Place one : places) {
            if (one.school.id().equals(school)) {
                return one;
            }
        }
        return null;
    }

    /** Whether the roster has the human in a school. */
    boolean isIn(SchoolId school) {
        return place(school) != null;
    }

    boolean student() {
        return lead().role().student();
    }

    Subject subject() {
        return student() ? Subject.STUDENTS : Subject.STAFF;
    }

    /** The first text that any entry gives; blank if none does. */
    String first(Function<PersonEntry, String> field) {
        for (PersonEntry entry : entries) {
            String text = field.apply(entry);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** All that the roster calls this human. */
    List<String> keys() {
        if (entries.size() == 1) {
            return lead().key().isEmpty() ? List.of() : List.of(lead().key());
        }
        return entries.stream()
                .map(PersonEntry::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether any entry lets the human sign in: who moved is often disabled where they were. */
    boolean enabled() {
        return present().enabled();
    }

    boolean districtAdmin() {
        return entries.stream().anyMatch(entry -> entry.role() == RosterRole.DISTRICT_ADMINISTRATOR);
    }

    void is(KnownHuman known) {
        there = known;
        id = known.account().map(Account::id).orElse(id);
        known.is(this);
    }

    /** The roster itself had disabled this human, and may so enable them again. */
    void wasDisabledByRoster(Set<PersonId> people) {
        disabledByRoster.addAll(people);
    }

    boolean disabledByRoster() {
        return !disabledByRoster.isEmpty();
    }

    /** The same of the human in one school. */
    boolean disabledByRoster(PersonId person) {
        return disabledByRoster.contains(person);
    }

    /** The account that is there; empty if one is to be made. */
    Optional<Account> account() {
        return there == null ? Optional.empty() : there.account();
    }

    /** Who the human is in a school, so far. */
    Optional<Person> known(SchoolId school) {
        return there == null ? Optional.empty() : there.person(school);
    }

    /** What the human is in a school, so far. */
    List<Membership> roles(SchoolId school) {
        return there == null ? List.of() : there.roles(school);
    }

    /** The account's, or that of the one to be made. */
    AccountId id() {
        if (id == null) {
            id = new AccountId(Ids.next());
        }
        return id;
    }

    Optional<PersonId> person(SchoolId school) {
        Place where = place(school);
        return where == null ? Optional.empty() : where.person();
    }

    /** What tells this human from others in a digest. */
    String mark() {
        return entries.stream()
                .map(entry -> entry.key() + "/" + entry.number() + "/" + entry.email() + "/" + entry.username())
                .collect(Collectors.joining(";"));
    }
}

package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One human of the roster: all entries that are about the same one, and, as the plan is made, who that is here. */
final class Human {

    private final List<PersonEntry> entries = new ArrayList<>(1);
    private final Map<SchoolTarget, PersonEntry> schools = new LinkedHashMap<>(2);
    private final Map<SchoolId, PersonId> people = new HashMap<>(2);
    private Optional<Account> account = Optional.empty();
    private boolean disabledByRoster;
    private AccountId id = new AccountId(Ids.next());

    void add(PersonEntry entry) {
        entries.add(entry);
    }

    /** Puts the human into a school, as an entry says, or, if it does not, as the first entry says of another. */
    void in(SchoolTarget school, PersonEntry entry) {
        schools.putIfAbsent(school, entry);
    }

    PersonEntry lead() {
        return entries.getFirst();
    }

    /**
     * What says that the human is somewhere: not the entry of where they may no longer sign in, if there is another.
     */
    PersonEntry present() {
        return entries.stream().filter(PersonEntry::enabled).findFirst().orElseGet(this::lead);
    }

    List<PersonEntry> entries() {
        return entries;
    }

    Map<SchoolTarget, PersonEntry> schools() {
        return schools;
    }

    /** Whether the roster has the human in a school. */
    boolean isIn(SchoolId school) {
        return schools.keySet().stream().anyMatch(target -> target.id().equals(school));
    }

    boolean student() {
        return lead().role().student();
    }

    Subject subject() {
        return student() ? Subject.STUDENTS : Subject.STAFF;
    }

    /** The first text that any entry gives; blank if none does. */
    String first(Function<PersonEntry, String> field) {
        return entries.stream()
                .map(field)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** All that the roster calls this human. */
    List<String> keys() {
        return entries.stream()
                .map(PersonEntry::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether any entry lets the human sign in: who moved is often disabled where they were. */
    boolean enabled() {
        return entries.stream().anyMatch(PersonEntry::enabled);
    }

    boolean districtAdmin() {
        return entries.stream().anyMatch(entry -> entry.role() == RosterRole.DISTRICT_ADMINISTRATOR);
    }

    void is(Account there) {
        account = Optional.of(there);
        id = there.id();
    }

    /** The roster itself had disabled this human, and may so enable them again. */
    void wasDisabledByRoster() {
        disabledByRoster = true;
    }

    boolean disabledByRoster() {
        return disabledByRoster;
    }

    /** The account that is there; empty if one is to be made. */
    Optional<Account> account() {
        return account;
    }

    AccountId id() {
        return id;
    }

    void person(SchoolId school, PersonId person) {
        people.put(school, person);
    }

    Optional<PersonId> person(SchoolId school) {
        return Optional.ofNullable(people.get(school));
    }

    /** What tells this human from others in a digest. */
    String mark() {
        return entries.stream()
                .map(entry -> entry.key() + "/" + entry.number() + "/" + entry.email() + "/" + entry.username())
                .collect(Collectors.joining(";"));
    }
}

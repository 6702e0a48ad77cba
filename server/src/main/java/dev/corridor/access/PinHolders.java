package dev.corridor.access;

import dev.corridor.access.store.PinStore;
import dev.corridor.people.FoldedWords;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The staff who may be chosen by name to type their PIN. Whoever looks learns names, and nothing else about anybody.
 */
@Component
public class PinHolders {

    /** A member of staff by name. */
    public record Holder(PersonId id, String name) {}

    private static final int MOST = 20;

    private final SchoolTransactions transactions;
    private final PinStore store;
    private final PinMaker maker;
    private final PeopleNames names;
    private final Schools schools;
    private final SchoolClock clock;

    PinHolders(
            SchoolTransactions transactions,
            PinStore store,
            PinMaker maker,
            PeopleNames names,
            Schools schools,
            SchoolClock clock) {
        this.transactions = transactions;
        this.store = store;
        this.maker = maker;
        this.names = names;
        this.schools = schools;
        this.clock = clock;
    }

    /** At most twenty whose names have words that begin like what was typed, by name. */
    public List<Holder> find(SchoolId school, String typed) {
        List<String> words = FoldedWords.typed(typed);
        return transactions.read(school, () -> {
            Map<PersonId, PersonName> known = names.of(school);
            LocalDate today = LocalDate.ofInstant(clock.now(), schools.zone(school));
            return store.staff(school, maker.keyId(), today).stream()
                    .flatMap(person -> Optional.ofNullable(known.get(person)).stream())
                    .filter(name -> fits(name, words))
                    .map(name -> new Holder(name.id(), name.name()))
                    .sorted(Comparator.comparing(Holder::name))
                    .limit(MOST)
                    .toList();
        });
    }

    private static boolean fits(PersonName name, List<String> words) {
        Set<String> own = FoldedWords.of(List.of(name.name()));
        return words.stream().allMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)));
    }
}

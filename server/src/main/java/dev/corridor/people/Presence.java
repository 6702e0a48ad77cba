package dev.corridor.people;

import dev.corridor.people.store.PresenceStore;
import dev.corridor.rules.Absence;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which students are not at school, as the attendance desk says. Every decision on a pass reads it. */
@Component
public class Presence {

    private final SchoolTransactions transactions;
    private final PresenceStore store;

    Presence(SchoolTransactions transactions, PresenceStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** Makes somebody away on a day for just this time, or here all day. The next decision goes by it. */
    public void change(SchoolId school, PersonId student, LocalDate day, Optional<Absence> away) {
        transactions.write(school, () -> store.write(school, student, day, away));
    }

    /** Who is away on a day, and when. */
    public Map<PersonId, Absence> away(SchoolId school, LocalDate day) {
        return transactions.read(school, () -> store.of(school, day));
    }
}

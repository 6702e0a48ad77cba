package dev.corridor.safety;

import dev.corridor.audit.Audit;
import dev.corridor.http.EntityTag;
import dev.corridor.safety.store.ReportStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a school's reports are about. */
@Component
public class ReportCategories {

    /**
     * The list.
     *
     * @param version 0 as long as nobody has changed the usual list
     */
    public record Categories(List<String> names, long version) {

        public Categories {
            names = List.copyOf(names);
        }
    }

    /** What a school begins with; screens say these in the reader's language. */
    public static final List<String> USUAL =
            List.of("too-long", "elsewhere", "disruption", "damage", "substances", "concern", "other");

    private static final int MOST = 30;
    private static final int LONGEST = 40;

    private final SchoolTransactions transactions;
    private final ReportStore store;
    private final Audit audit;

    ReportCategories(SchoolTransactions transactions, ReportStore store, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
    }

    public Categories of(SchoolId school) {
        return transactions.read(school, () -> store.categories(school).orElse(new Categories(USUAL, 0)));
    }

    /**
     * Changes the list; reports keep the category that they were made with.
     *
     * @throws Problem if somebody else changed it meanwhile, or for a list that is none
     */
    public Categories change(Actor admin, List<String> wanted, long version) {
        List<String> names = checked(wanted);
        return transactions.write(admin.school(), () -> {
            Categories before = of(admin.school());
            Categories after = new Categories(names, version + 1);
            if (before.version() != version || !store.change(admin.school(), after)) {
                throw EntityTag.changed();
            }
            audit.record(
                    admin,
                    "report-categories-changed",
                    null,
                    Map.of("categories", before.names()),
                    Map.of("categories", names));
            return after;
        });
    }

    private static List<String> checked(List<String> wanted) {
        List<String> names = wanted.stream().map(String::strip).toList();
        Set<String> once = new HashSet<>();
        boolean fit = names.stream()
                .allMatch(name -> !name.isEmpty()
                        && name.length() <= LONGEST
                        && name.chars().noneMatch(Character::isISOControl)
                        && once.add(name.toLowerCase(Locale.ROOT)));
        if (!fit || names.isEmpty() || names.size() > MOST) {
            throw Problem.field(
                    "names", "length", "1 to " + MOST + " names of 1 to " + LONGEST + " characters, each once.");
        }
        return names;
    }
}

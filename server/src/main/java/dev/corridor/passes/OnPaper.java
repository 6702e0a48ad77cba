package dev.corridor.passes;

import dev.corridor.passes.model.Act;
import dev.corridor.passes.store.PassQueries;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Passes that happened on paper, while nothing else worked, entered afterwards. */
@Component
public class OnPaper {

    /**
     * A row of the list.
     *
     * @param press what the client calls its press; absent: it has no name
     * @param anyway whether it is entered although the student had another pass at that time
     */
    public record Row(Act.Enter act, Optional<UUID> press, boolean anyway) {}

    /** What became of a row: nothing, where the student had another pass at that time. */
    public record Entered(Optional<Acted> acted) {}

    private final SchoolTransactions transactions;
    private final PassQueries queries;
    private final Passes passes;

    OnPaper(SchoolTransactions transactions, PassQueries queries, Passes passes) {
        this.transactions = transactions;
        this.queries = queries;
        this.passes = passes;
    }

    /** Enters the rows one after another, so that two of them which overlap are noticed too. */
    public List<Entered> enter(Actor staff, List<Row> rows) {
        List<Entered> done = new ArrayList<>();
        for (Row row : rows) {
            boolean stopped = !row.anyway() && overlaps(staff, row.act());
            done.add(new Entered(stopped ? Optional.empty() : Optional.of(passes.act(staff, row.press(), row.act()))));
        }
        return done;
    }

    private boolean overlaps(Actor staff, Act.Enter act) {
        return transactions.read(staff.school(), () -> queries.out(staff.school(), act.student(), act.out(), act.in()));
    }
}

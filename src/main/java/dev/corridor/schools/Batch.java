package dev.corridor.schools;

import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Changes of one school that are done in one transaction; if that fails, one by one, so that a bad one fails alone. */
record Batch<C, R>(SchoolId school, List<Waiting<C, R>> waiting) {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /** What runs work with the hall locked, and rings once it is committed. */
    @FunctionalInterface
    interface Runner {
        <C, R> List<R> run(SchoolId school, HallWork<C, R> work, List<C> changes);
    }

    void run(Runner runner) {
        try {
            answer(runner);
        } catch (CannotCreateTransactionException
                | PessimisticLockingFailureException
                | DataAccessResourceFailureException unavailable) {
            LOG.warn("the hall of school {} cannot be had: {}", school, unavailable.getMessage());
            Problem busy = Turnstile.busy();
            waiting.forEach(one -> one.fail(busy));
        } catch (RuntimeException | Error failed) {
            if (waiting.size() == 1) {
                waiting.getFirst().fail(failed);
            } else {
                waiting.forEach(one -> new Batch<>(school, List.of(one)).run(runner));
            }
        }
    }

    private void answer(Runner runner) {
        HallWork<C, R> work = waiting.getFirst().work();
        List<R> answers =
                runner.run(school, work, waiting.stream().map(Waiting::change).toList());
        if (answers.size() != waiting.size()) {
            throw new IllegalStateException("work answered " + answers.size() + " of " + waiting.size() + " changes");
        }
        for (int i = 0; i < answers.size(); i++) {
            waiting.get(i).answer(answers.get(i));
        }
    }
}

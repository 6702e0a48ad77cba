package dev.corridor.schools;

import java.util.List;

/**
 * What is done with a batch of changes while their school's hall is locked.
 *
 * <p>It runs inside the batch's transaction, with the school set, on a thread of its own. It may run again for the same
 * changes: a batch that fails is rolled back and its changes are run one by one.
 *
 * @param <C> a change that is asked for
 * @param <R> what is answered
 */
@FunctionalInterface
public interface HallWork<C, R> {

    /**
     * Decides and writes the changes.
     *
     * @param hall the locked hall; read every fact in statements of its own, after this point
     * @param changes 1 to 64 of them, in the order they arrived
     * @return one answer for each change, in the same order
     */
    List<R> run(LockedHall hall, List<C> changes);
}

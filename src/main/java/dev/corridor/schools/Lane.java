package dev.corridor.schools;

import dev.corridor.shared.SchoolId;

/**
 * The way into schools' halls for one kind of work. Each school's changes are done in their order of arrival, up to 64
 * in one transaction, one transaction at a time on this node; schools take turns.
 *
 * @param <C> a change that is asked for
 * @param <R> what is answered
 */
public final class Lane<C, R> {

    private final Halls halls;
    private final HallWork<C, R> work;

    Lane(Halls halls, HallWork<C, R> work) {
        this.halls = halls;
        this.work = work;
    }

    /**
     * Waits for a change to be committed and answers it. An interrupt stops the waiting; a change that has already been
     * taken up is done all the same.
     *
     * @throws dev.corridor.shared.Problem BUSY if too many wait already, or the hall or the database cannot be had
     */
    public R submit(SchoolId school, C change) {
        return halls.submit(school, new Waiting<>(work, change));
    }

    /** Does an emergency's change at once, past everyone who waits in any school, on a connection kept for it. */
    public R submitAtOnce(SchoolId school, C change) {
        return halls.submitAtOnce(school, new Waiting<>(work, change));
    }
}

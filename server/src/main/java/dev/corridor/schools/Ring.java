package dev.corridor.schools;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;

/** What a doorbell tells every node, after the commit: that something changed, never what it is now. */
public sealed interface Ring {

    /** The topic that stands for all of them, when it is not known which changed. */
    String EVERYTHING = "everything";

    /**
     * Passes changed.
     *
     * @param seq the school's last log number
     */
    record Passes(SchoolId school, long seq) implements Ring {}

    /**
     * Something else changed, for screens to fetch again.
     *
     * @param topic what kind of thing, such as {@code rooms}
     * @param id which one; empty for any
     */
    record Topic(SchoolId school, String topic, String id) implements Ring {}

    /**
     * Something changed that one person alone is shown.
     *
     * @param topic what kind of thing, such as {@code notices}
     */
    record Person(SchoolId school, PersonId person, String topic) implements Ring {}

    /** What an account may do changed: its state, its roles, or its sessions ended. */
    record Access(AccountId account) implements Ring {}
}

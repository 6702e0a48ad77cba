package dev.corridor.rules;

import java.util.List;

/**
 * One rule: looks at a case and says what it finds wrong, most often nothing. It does not know who may go on anyway.
 */
@FunctionalInterface
interface Rule {

    List<Reason> judge(Case asked);

    static List<Reason> when(boolean broken, Reason reason) {
        return broken ? List.of(reason) : List.of();
    }
}

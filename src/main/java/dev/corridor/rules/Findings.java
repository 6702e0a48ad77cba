package dev.corridor.rules;

import java.util.ArrayList;
import java.util.List;

/** What the rules found in a case that does anything, in the policy's order, and the strictest of it. */
record Findings(List<Finding> all, Weight strictest) {

    record Finding(Reason reason, Weight weight) {}

    static Findings of(Case asked, List<Rule> policy) {
        Excuses excuses = Excuses.of(asked);
        List<Finding> all = new ArrayList<>();
        Weight strictest = Weight.NOTHING;
        for (Rule rule : policy) {
            for (Reason reason : rule.judge(asked)) {
                Weight weight = Weight.of(reason, asked, excuses);
                if (weight != Weight.NOTHING) {
                    all.add(new Finding(reason, weight));
                    strictest = weight.compareTo(strictest) > 0 ? weight : strictest;
                }
            }
        }
        return new Findings(all, strictest);
    }

    List<Reason> of(Weight weight) {
        return all.stream()
                .filter(finding -> finding.weight() == weight)
                .map(Finding::reason)
                .toList();
    }

    /** Everything for staff; for students only what stops them. */
    List<Reason> told(Asker asker) {
        return all.stream()
                .filter(finding -> asker.staff() || finding.weight() != Weight.NOTICE)
                .map(Finding::reason)
                .toList();
    }
}

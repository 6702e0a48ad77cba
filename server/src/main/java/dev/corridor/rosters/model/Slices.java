package dev.corridor.rosters.model;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cuts what was gathered into parts that can be planned one by one: all who may be the same are in one part. A part is
 * of few schools, so that little of each is read more than once.
 */
final class Slices {

    private static final int NOWHERE = -1;

    private final Gathering all;
    /** The slice of a group, where its first one is. */
    private final int[] slices;

    private int count;

    /**
     * Cuts. Whom the roster cannot mean is in none of the slices, unless whoever it does not have is gone.
     *
     * @param most how many entries and accounts are in one, unless more belong together
     * @param whole whether whoever is not in the roster is gone
     */
    Slices(Gathering all, int most, boolean whole) {
        this.all = all;
        this.slices = new int[all.size()];
        Arrays.fill(slices, NOWHERE);
        int[] members = new int[all.size()];
        int[] homes = new int[all.size()];
        int groups = group(members, homes);
        int inSlice = 0;
        for (int first : inOrder(members, homes, groups, most)) {
            if (whole || first < all.entries()) {
                if (count == 0 || inSlice + members[first] > most) {
                    count++;
                    inSlice = 0;
                }
                slices[first] = count - 1;
                inSlice += members[first];
            }
        }
    }

    /** Counts each group's members, and tells how many groups there are. */
    private int group(int[] members, int[] homes) {
        int groups = 0;
        for (int one = 0; one < all.size(); one++) {
            int first = all.first(one);
            groups += first == one ? 1 : 0;
            homes[first] = first == one ? all.home(one) : Gathering.both(homes[first], all.home(one));
            members[first]++;
        }
        return groups;
    }

    /** The groups' first ones: as they are, if they fit into one slice; else by school, those of several last. */
    private int[] inOrder(int[] members, int[] homes, int groups, int most) {
        int[] firsts =
                IntStream.range(0, all.size()).filter(one -> members[one] > 0).toArray();
        if (all.size() <= most) {
            return firsts;
        }
        int[] from = new int[all.schools() + 2];
        for (int first : firsts) {
            from[place(homes[first]) + 1]++;
        }
        for (int home = 1; home < from.length; home++) {
            from[home] += from[home - 1];
        }
        int[] sorted = new int[groups];
        for (int first : firsts) {
            sorted[from[place(homes[first])]++] = first;
        }
        return sorted;
    }

    private int place(int home) {
        return home < 0 ? all.schools() : home;
    }

    int count() {
        return count;
    }

    Slice slice(int number) {
        List<Integer> entries = IntStream.range(0, all.entries())
                .filter(one -> isIn(one, number))
                .boxed()
                .toList();
        List<AccountId> accounts = IntStream.range(all.entries(), all.size())
                .filter(one -> isIn(one, number))
                .mapToObj(all::account)
                .toList();
        Map<SchoolId, Set<AccountId>> inSchools = new HashMap<>();
        all.eachStay((school, account) -> {
            if (isIn(account, number)) {
                inSchools
                        .computeIfAbsent(school, first -> new LinkedHashSet<>())
                        .add(all.account(account));
            }
        });
        Map<SchoolId, List<AccountId>> lists = new HashMap<>();
        inSchools.forEach((school, some) -> lists.put(school, new ArrayList<>(some)));
        return new Slice(entries, accounts, lists);
    }

    private boolean isIn(int one, int slice) {
        return slices[all.first(one)] == slice;
    }
}

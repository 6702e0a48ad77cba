package dev.corridor.rosters.model;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Everybody of a roster and everybody who is there, and who of them may be the same: those who have a source id, an ID
 * number, an e-mail address or a username in common. Some hundred bytes of each are held. Entries are numbered from 0
 * as in the roll; accounts follow them.
 */
final class Gathering implements Census {

    /** The home of whoever is in no school. */
    static final int NONE = -1;

    /** The home of whoever is in several. */
    static final int SEVERAL = -2;

    private final Bonds bonds = new Bonds();
    private final LongIndex byAccount = new LongIndex();
    private final Map<SchoolId, Integer> schools = new HashMap<>();
    private final List<SchoolId> numbered = new ArrayList<>();
    private final Headcount headcount = new Headcount();
    private final int entries;
    private int[] homes = new int[1 << 10];
    private long[] ids = new long[1 << 10];
    /** Pairs of an account and a school that it is anything in. */
    private int[] stays = new int[1 << 10];

    private int stayCount;

    Gathering(Roll roll, SchoolTargets targets) {
        for (PersonEntry entry : roll) {
            int one = add();
            bonds.key(one, 'k', Keys.strip(entry.key()));
            bonds.key(one, 'n', Keys.strip(entry.number()));
            bonds.key(one, 'e', entry.email().toLowerCase(Locale.ROOT));
            bonds.key(one, 'u', login(entry).toLowerCase(Locale.ROOT));
            entry.schools()
                    .forEach(ref ->
                            targets.find(ref).ifPresent(target -> homes[one] = both(homes[one], number(target.id()))));
        }
        entries = bonds.size();
    }

    /** What somebody signs in with who has no e-mail address, or besides it. */
    private static String login(PersonEntry entry) {
        return entry.username().isEmpty() && entry.email().isEmpty()
                ? AccountPlanner.login(entry.number().isEmpty() ? entry.key() : entry.number())
                : entry.username();
    }

    private int add() {
        int one = bonds.add();
        if (one >= homes.length) {
            homes = Arrays.copyOf(homes, one * 2);
        }
        homes[one] = NONE;
        return one;
    }

    private int number(SchoolId school) {
        return schools.computeIfAbsent(school, first -> {
            numbered.add(first);
            return numbered.size() - 1;
        });
    }

    static int both(int home, int other) {
        if (home == NONE || home == other) {
            return other;
        }
        return other == NONE ? home : SEVERAL;
    }

    @Override
    public void account(AccountId id, @Nullable String email, @Nullable String username, @Nullable String sourceId) {
        int one = number(id);
        bonds.key(one, 'k', Keys.strip(orBlank(sourceId)));
        bonds.key(one, 'e', orBlank(email).toLowerCase(Locale.ROOT));
        bonds.key(one, 'u', orBlank(username).toLowerCase(Locale.ROOT));
    }

    @Override
    public void person(
            SchoolId school,
            AccountId account,
            @Nullable String number,
            @Nullable String sourceId,
            boolean active,
            boolean student) {
        int one = number(account);
        bonds.key(one, 'k', Keys.strip(orBlank(sourceId)));
        bonds.key(one, 'n', Keys.strip(orBlank(number)));
        stay(one, school);
        if (active && sourceId != null) {
            headcount.add(school, student);
        }
    }

    @Override
    public void role(SchoolId school, AccountId account) {
        stay(number(account), school);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The one that stands for an account. */
    private int number(AccountId id) {
        long high = id.value().getMostSignificantBits();
        long low = id.value().getLeastSignificantBits();
        int next = bonds.size();
        for (long key = LongSet.stirred(high) ^ low; ; key++) {
            int there = byAccount.putIfAbsent(key, next);
            if (there < 0) {
                return number(high, low);
            }
            int at = 2 * (there - entries);
            if (ids[at] == high && ids[at + 1] == low) {
                return there;
            }
        }
    }

    private int number(long high, long low) {
        int one = add();
        int at = 2 * (one - entries);
        if (at >= ids.length) {
            ids = Arrays.copyOf(ids, at * 2);
        }
        ids[at] = high;
        ids[at + 1] = low;
        return one;
    }

    private void stay(int account, SchoolId school) {
        int number = number(school);
        homes[account] = both(homes[account], number);
        if (stayCount == stays.length) {
            stays = Arrays.copyOf(stays, stayCount * 2);
        }
        stays[stayCount++] = account;
        stays[stayCount++] = number;
    }

    Headcount headcount() {
        return headcount;
    }

    /** How many entries the roster has. */
    int entries() {
        return entries;
    }

    /** How many entries and accounts there are. */
    int size() {
        return bonds.size();
    }

    /** The first of all who may be the same as one. */
    int first(int one) {
        return bonds.first(one);
    }

    /** The number of the one school where somebody is; {@link #NONE} or {@link #SEVERAL}. */
    int home(int one) {
        return homes[one];
    }

    int schools() {
        return numbered.size();
    }

    AccountId account(int one) {
        int at = 2 * (one - entries);
        return new AccountId(new UUID(ids[at], ids[at + 1]));
    }

    /** Tells every account that is anything in a school, with the school; some more than once. */
    void eachStay(ObjIntConsumer<SchoolId> take) {
        for (int at = 0; at < stayCount; at += 2) {
            take.accept(numbered.get(stays[at + 1]), stays[at]);
        }
    }
}

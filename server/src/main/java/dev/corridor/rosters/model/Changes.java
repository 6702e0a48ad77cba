package dev.corridor.rosters.model;

import dev.corridor.rosters.model.Summary.Change;
import dev.corridor.rosters.model.Summary.Count;
import dev.corridor.rosters.model.Summary.Samples;
import dev.corridor.rosters.model.Summary.Thing;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps count of what a plan does while it is made, with the first of each kind as samples, and a digest of it all. */
final class Changes {

    private static final int SAMPLES = 40;

    /** A sum of all that is done keeps so many digits. It is the same in whatever parts, and whatever order. */
    private static final BigInteger DIGITS = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

    private final Map<Subject, int[]> counts = new EnumMap<>(Subject.class);
    private final List<Thing> added = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();
    private final List<Thing> removed = new ArrayList<>();
    private final Map<String, Integer> sampled = new HashMap<>();
    private final MessageDigest sha;
    private BigInteger digest = BigInteger.ZERO;

    Changes() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (Subject subject : Subject.values()) {
            counts.put(subject, new int[4]);
        }
    }

    /** @param key what tells it from others of its kind, for the digest */
    void added(Subject subject, String school, String key, String who) {
        count(subject)[0]++;
        note("+", subject, school, key, who);
        if (sample("+", subject.word())) {
            added.add(new Thing(subject.word(), school, who));
        }
    }

    /** Something new that is counted and named nowhere. */
    void addedUnseen(Subject subject, String school, String key) {
        count(subject)[0]++;
        note("+", subject, school, key, "");
    }

    /** Counts one thing, with all its fields that change. */
    void changed(Subject subject, String school, String key, String who, List<FieldChange> fields) {
        count(subject)[1]++;
        for (FieldChange field : fields) {
            note("~", subject, school, key, field.field() + "\u0000" + field.before() + "\u0000" + field.after());
            if (sample("~", subject.word())) {
                changed.add(new Change(subject.word(), school, who, field.field(), field.before(), field.after()));
            }
        }
    }

    /** The same of something whose name takes looking up: that is done only if it is shown. */
    void added(Subject subject, String school, String key, Supplier<String> who) {
        addedUnseen(subject, school, key);
        if (sample("+", subject.word())) {
            added.add(new Thing(subject.word(), school, who.get()));
        }
    }

    void removed(Subject subject, String school, String key, Supplier<String> who) {
        count(subject)[2]++;
        note("-", subject, school, key, "");
        if (sample("-", subject.word())) {
            removed.add(new Thing(subject.word(), school, who.get()));
        }
    }

    void removed(Subject subject, String school, String key, String who) {
        count(subject)[2]++;
        note("-", subject, school, key, who);
        if (sample("-", subject.word())) {
            removed.add(new Thing(subject.word(), school, who));
        }
    }

    void same(Subject subject) {
        count(subject)[3]++;
    }

    /** Takes in what a part of the plan does; that part is counted no further. */
    void add(Changes part) {
        part.counts.forEach((subject, more) -> {
            int[] count = count(subject);
            for (int at = 0; at < more.length; at++) {
                count[at] += more[at];
            }
        });
        part.added.stream().filter(thing -> sample("+", thing.subject())).forEach(added::add);
        part.changed.stream().filter(change -> sample("~", change.subject())).forEach(changed::add);
        part.removed.stream().filter(thing -> sample("-", thing.subject())).forEach(removed::add);
        digest = digest.add(part.digest).and(DIGITS);
    }

    Summary summary() {
        Map<String, Count> all = new LinkedHashMap<>();
        counts.forEach((subject, n) -> all.put(subject.word(), new Count(n[0], n[1], n[2], n[3])));
        return new Summary(
                all,
                new Samples(List.copyOf(added), List.copyOf(changed), List.copyOf(removed)),
                String.format("%064x", digest));
    }

    private int[] count(Subject subject) {
        return counts.getOrDefault(subject, new int[4]);
    }

    private boolean sample(String kind, String subject) {
        return sampled.merge(kind + subject, 1, Integer::sum) <= SAMPLES;
    }

    private void note(String kind, Subject subject, String school, String key, String what) {
        String line = kind + subject + "\u0000" + school + "\u0000" + key + "\u0000" + what + "\u0001";
        digest = digest.add(new BigInteger(1, sha.digest(line.getBytes(StandardCharsets.UTF_8))))
                .and(DIGITS);
    }
}

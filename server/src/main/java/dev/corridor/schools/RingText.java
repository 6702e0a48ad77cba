package dev.corridor.schools;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rings as the text of a notification: the sending node's name, a letter, and what the ring holds, with spaces between.
 */
final class RingText {

    private RingText() {}

    /** Leaves out what a newer ring says too. */
    static List<Ring> newest(Collection<Ring> rings) {
        Map<Object, Ring> newest = new LinkedHashMap<>();
        for (Ring ring : rings) {
            switch (ring) {
                case Ring.Passes passes -> newest.merge(passes.school(), passes, RingText::later);
                case Ring.Topic topic -> newest.put(topic, topic);
                case Ring.Person person -> newest.put(person, person);
                case Ring.Access access -> newest.put(access, access);
            }
        }
        return List.copyOf(newest.values());
    }

    private static Ring later(Ring one, Ring other) {
        return one instanceof Ring.Passes a && other instanceof Ring.Passes b && a.seq() > b.seq() ? a : other;
    }

    static String write(String node, Ring ring) {
        return node
                + switch (ring) {
                    case Ring.Passes(var school, var seq) -> " p " + school + " " + seq;
                    case Ring.Topic(var school, var topic, var id) -> " t " + school + " " + topic + " " + id;
                    case Ring.Person(var school, var person, var topic) -> " n " + school + " " + person + " " + topic;
                    case Ring.Access(var account) -> " a " + account;
                };
    }

    /** The ring in a notification, unless this node sent it itself or the text is not a ring. */
    static Optional<Ring> read(String node, String text) {
        String[] words = text.split(" ", -1);
        if (words.length < 3 || words[0].equals(node)) {
            return Optional.empty();
        }
        try {
            return switch (words[1]) {
                case "p" -> Optional.of(new Ring.Passes(SchoolId.of(words[2]), Long.parseLong(words[3])));
                case "t" -> Optional.of(new Ring.Topic(SchoolId.of(words[2]), words[3], words[4]));
                case "n" -> Optional.of(new Ring.Person(SchoolId.of(words[2]), PersonId.of(words[3]), words[4]));
                case "a" -> Optional.of(new Ring.Access(AccountId.of(words[2])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}

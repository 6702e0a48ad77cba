package dev.corridor.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Believable names of made-up people, never the same one twice. */
final class Names {

    private static final List<String> GIVEN = words("given-names.txt");
    private static final List<String> FAMILY = words("family-names.txt");

    private final RandomGenerator random;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> logins = new HashSet<>();

    Names(RandomGenerator random) {
        this.random = random;
    }

    /** A full name. */
    record Name(String given, String family) {}

    Name next() {
        while (true) {
            var name = new Name(GIVEN.get(random.nextInt(GIVEN.size())), FAMILY.get(random.nextInt(FAMILY.size())));
            if (taken.add(name.given() + " " + name.family())) {
                return name;
            }
        }
    }

    /** A login made of the name: {@code ana}, else {@code ana.castillo}, else with a number. */
    String login(String first, String given, String family) {
        String preferred = folded(first);
        if (logins.add(preferred)) {
            return preferred;
        }
        String whole = folded(given) + "." + folded(family);
        String login = whole;
        for (int n = 2; !logins.add(login); n++) {
            login = whole + n;
        }
        return login;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.replace('ø', 'o').replace('Ø', 'O'), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private static List<String> words(String file) {
        try (InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream("/demo/" + file), file)) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

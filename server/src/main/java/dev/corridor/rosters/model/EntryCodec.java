package dev.corridor.rosters.model;

import dev.corridor.shared.SharedTexts;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes entries as bytes, and reads them again in the same process. What many have in common is written once. */
final class EntryCodec {

    /** Things that many entries have in common, by number. */
    private static final class Shared<T> {
        private final List<T> all = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        int number(T thing) {
            return numbers.computeIfAbsent(thing, first -> {
                all.add(first);
                return all.size() - 1;
            });
        }

        T get(int number) {
            return all.get(number);
        }
    }

    private final Shared<String> files = new Shared<>();
    private final Shared<RosterRole> roles = new Shared<>();
    private final Shared<List<SchoolRef>> schools = new Shared<>();
    private final SharedTexts texts = new SharedTexts();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes(PersonEntry entry) {
        out.reset();
        number(files.number(entry.origin().file()));
        number(entry.origin().row());
        number(roles.number(entry.role()));
        number(entry.enabled() ? 1 : 0);
        number(schools.number(entry.schools()));
        text(entry.key());
        text(entry.givenName());
        text(entry.familyName());
        text(entry.email());
        text(entry.username());
        text(entry.number());
        text(entry.grade());
        text(entry.homeroom());
        text(entry.password());
        text(entry.pin());
        text(entry.preferredName());
        return out.toByteArray();
    }

    PersonEntry entry(ByteBuffer in) {
        Origin origin = new Origin(files.get((int) number(in)), number(in));
        RosterRole role = roles.get((int) number(in));
        boolean enabled = number(in) == 1;
        List<SchoolRef> where = schools.get((int) number(in));
        String key = text(in);
        String given = texts.of(text(in));
        String family = texts.of(text(in));
        String email = text(in);
        String username = text(in);
        String number = text(in);
        String grade = texts.of(text(in));
        String homeroom = texts.of(text(in));
        String password = text(in);
        String pin = text(in);
        return new PersonEntry(
                origin, key, role, where, given, family, email, username, number, grade, homeroom, password, pin,
                enabled, text(in));
    }

    /** Seven bits to a byte, the low ones first; the high bit of a byte says that more follow. */
    private void number(long number) {
        long rest = number;
        while (rest > 0x7f) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long number(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte some = in.get();
            number |= (long) (some & 0x7f) << shift;
            if (some >= 0) {
                return number;
            }
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    private static String text(ByteBuffer in) {
        int length = (int) number(in);
        if (length == 0) {
            return "";
        }
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}

package dev.corridor.passes.store;

import dev.corridor.rules.Counting;
import dev.corridor.rules.TravelType;
import java.util.Locale;

/** The rules' words as they stand in the database. */
final class Words {

    private Words() {}

    static String of(TravelType travel) {
        return lower(travel);
    }

    static String of(Counting counts) {
        return lower(counts);
    }

    static TravelType travel(String word) {
        return TravelType.valueOf(upper(word));
    }

    static Counting counting(String word) {
        return Counting.valueOf(upper(word));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

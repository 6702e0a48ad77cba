package dev.corridor.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A setting that may differ by scope: the narrowest that is set for a student wins, among groups the mildest. */
public record Scoped<T>(List<Entry<T>> entries) {

    /** What is set for one scope. */
    public record Entry<T>(LimitScope scope, T value) {}

    public Scoped {
        entries = List.copyOf(entries);
    }

    public static <T> Scoped<T> none() {
        return new Scoped<>(List.of());
    }

    public static <T> Scoped<T> all(T value) {
        return new Scoped<>(List.of(new Entry<>(new LimitScope.All(), value)));
    }

    /** What holds for this student, if anything is set; {@code milder} puts the milder value first. */
    public Optional<T> of(StudentFacts student, Comparator<? super T> milder) {
        Comparator<Entry<T>> narrowest =
                Comparator.comparingInt((Entry<T> entry) -> -entry.scope().narrowness());
        return entries.stream()
                .filter(entry -> entry.scope().covers(student))
                .min(narrowest.thenComparing(Entry::value, milder))
                .map(Entry::value);
    }
}

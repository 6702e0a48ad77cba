package dev.corridor.live;

import dev.corridor.TestClock;
import dev.corridor.people.Person;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A setting that a decision about passes reads.
 *
 * @param watcher who watches on another device
 * @param given what there was before
 * @param change how an admin changes it
 * @param question what the next decision says
 * @param before what it says before the change
 * @param after and after it
 * @param within how soon
 */
record Setting(
        String name,
        Function<Devices, Person> watcher,
        BiConsumer<Devices, TestClock> given,
        Consumer<Devices> change,
        Function<Devices, String> question,
        String before,
        String after,
        Duration within) {

    static Setting setting(
            String name,
            Function<Devices, Person> watcher,
            BiConsumer<Devices, TestClock> given,
            Consumer<Devices> change,
            Function<Devices, String> question,
            String before,
            String after) {
        return new Setting(name, watcher, given, change, question, before, after, Duration.ofSeconds(1));
    }

    static Setting setting(
            String name,
            BiConsumer<Devices, TestClock> given,
            Consumer<Devices> change,
            Function<Devices, String> question,
            String before,
            String after) {
        return setting(name, d -> d.school().ana(), given, change, question, before, after);
    }

    static Setting setting(
            String name, Consumer<Devices> change, Function<Devices, String> question, String before, String after) {
        return setting(name, (d, clock) -> {}, change, question, before, after);
    }

    /** Sooner it need not be: what time ends is ended by a clock that looks every second. */
    Setting within(Duration patience) {
        return new Setting(name, watcher, given, change, question, before, after, patience);
    }

    String decision(Devices devices) {
        return question.apply(devices);
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.corridor.rosters.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollTest {

    private static final int MANY = 3_000;

    private static PersonEntry entry(int number, String text) {
        return new PersonEntry(
                new Origin(number % 2 == 0 ? "users.csv" : "more.csv", number * 1_000_000_007L),
                "K" + number,
                number % 3 == 0 ? RosterRole.TEACHER : RosterRole.STUDENT,
                number % 5 == 0 ? List.of() : List.of(SchoolRef.byKey("S" + number % 7), SchoolRef.ONLY),
                "Zoë " + text,
                "O’Hara 李 \uD83D\uDE00",
                "e" + number + "@x.example",
                text,
                "",
                "10",
                "B 12",
                "",
                "1234",
                number % 2 == 0,
                "Zo");
    }

    @Test
    void everybodyIsAsTheyWerePutThere() {
        List<PersonEntry> entries = new ArrayList<>();
        try (Roll roll = new Roll()) {
            for (int number = 0; number < MANY; number++) {
                PersonEntry entry = entry(number, "x".repeat(number % 97 == 0 ? 100_000 : number % 50));
                entries.add(entry);
                assertThat(roll.append(entry)).isEqualTo(number);
                assertThat(roll.get(number / 2)).isEqualTo(entries.get(number / 2));
            }

            assertThat(roll).isEqualTo(entries);
            List<Integer> places = new ArrayList<>();
            for (int number = 0; number < MANY; number++) {
                places.add(number);
            }
            Collections.shuffle(places, new Random(7));
            places.forEach(place -> assertThat(roll.get(place)).isEqualTo(entries.get(place)));
            assertThat(roll.anyPassword()).isFalse();
        }
    }

    @Test
    void whatIsClosedIsGone() {
        Roll roll = new Roll();
        for (int number = 0; number < MANY; number++) {
            roll.append(entry(number, "x".repeat(100)));
        }

        roll.close();

        assertThatThrownBy(() -> roll.get(0)).hasRootCauseInstanceOf(ClosedChannelException.class);
    }

    @Test
    void aFewNeedNoFile() {
        Roll roll = new Roll();
        roll.append(entry(1, "x"));

        roll.close();

        assertThat(roll.get(0).key()).isEqualTo("K1");
        assertThatThrownBy(() -> roll.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}

package dev.corridor.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromotionsTest {

    @Test
    void eachGradeGoesUpByOneAndTheHighestLeaves() {
        assertThat(Promotions.usual(List.of("9", "10", "11", "12")))
                .isEqualTo(Map.of(
                        "9", Optional.of("10"),
                        "10", Optional.of("11"),
                        "11", Optional.of("12"),
                        "12", Optional.empty()));
        assertThat(Promotions.usual(List.of("PK", "TK", "K", "1")))
                .isEqualTo(Map.of(
                        "PK", Optional.of("K"),
                        "TK", Optional.of("K"),
                        "K", Optional.of("1"),
                        "1", Optional.empty()));
    }

    @Test
    void whatIsNoGradeStaysAndIsNeverTheHighest() {
        assertThat(Promotions.usual(List.of("8", "UG", "Seniors")))
                .isEqualTo(Map.of("8", Optional.empty(), "UG", Optional.of("UG"), "Seniors", Optional.of("Seniors")));
        assertThat(Promotions.usual(List.of())).isEmpty();
    }
}

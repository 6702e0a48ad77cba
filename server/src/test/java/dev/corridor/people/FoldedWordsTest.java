package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Núñez         | nunez
                    O'Brien       | obrien o brien
                    O’Neill       | oneill o neill
                    Smith-Jones   | smith jones
                    Straße        | strasse
                    Łukasz Đinh   | lukasz dinh
                    ﬁona          | fiona
                    李小龍          | 李小龍
                    A-1042        | a 1042
                    """)
    void namesAreFoundWithoutAccentsCaseOrSigns(String name, String words) {
        assertThat(FoldedWords.of(List.of(name))).containsExactlyInAnyOrder(words.split(" ", -1));
    }

    @Test
    void nothingIsFoundByNothing() {
        assertThat(FoldedWords.of(Arrays.asList(null, "", " - ", "😀"))).isEmpty();
        assertThat(FoldedWords.typed("  '\u0000 ")).isEmpty();
    }

    @Test
    void endlessWordsAreCutBetweenCharacters() {
        assertThat(FoldedWords.of(List.of("a".repeat(10_000)))).containsExactly("a".repeat(60));
        assertThat(FoldedWords.of(List.of("𝒳𐐨".repeat(50))).iterator().next().codePointCount(0, 60))
                .isPositive();
        assertThat(FoldedWords.typed("a b c d e f g h i j")).hasSize(8);
    }

    @Test
    void theBoundIsAfterEveryWordWithThatBeginning() {
        for (String word : List.of("an", "anz", "an\uffff", "an😀")) {
            assertThat(Arrays.compareUnsigned(bytes(FoldedWords.after("an")), bytes(word)))
                    .isPositive();
        }
        assertThat(Arrays.compareUnsigned(bytes(FoldedWords.after("an")), bytes("ao")))
                .isNegative();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

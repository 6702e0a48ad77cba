package dev.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpIsNoMistake(String word) {
        assertThat(Command.of(word)).isEqualTo(new Command.Help());
    }

    @Test
    void anImportTakesItsOptionsInAnyOrder() {
        assertThat(Command.of(
                        "import",
                        "a.zip",
                        "--time-zone",
                        "America/Chicago",
                        "--school",
                        "Lincoln High",
                        "--credentials",
                        "out.csv",
                        "--guard",
                        "25"))
                .isEqualTo(new Command.Import(
                        Path.of("a.zip"),
                        Optional.of("Lincoln High"),
                        Optional.of(Path.of("out.csv")),
                        25,
                        ZoneId.of("America/Chicago")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import a.zip --school",
                "import a.zip --skool X",
                "import a.zip --time-zone Mars",
                "import a.zip --guard 0",
                "import a.zip --guard 101",
                "do"
            })
    void anythingElseIsAnsweredWithWhatThereIs(String words) {
        assertThatThrownBy(() -> Command.of(words.split(" ")))
                .isInstanceOf(Command.NotUnderstood.class)
                .hasMessageContaining("--credentials OUT");
    }

    @Test
    void settingsOfTheServerAreNoCommands() {
        assertThat(Command.of("--server.port=0")).isEqualTo(new Command.Serve());
        assertThat(Command.of()).isEqualTo(new Command.Serve());
    }
}

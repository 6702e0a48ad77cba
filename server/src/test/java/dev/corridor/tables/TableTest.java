package dev.corridor.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final Column ID = Column.needed("sourcedId");
    private static final Column NAME = Column.needed("givenName", "first name");
    private static final Column NOTE = Column.optional("note");

    private final List<TableProblem> notices = new ArrayList<>();

    private List<String> read(byte[] bytes) {
        return read(bytes, TableLimits.ROSTER);
    }

    private List<String> read(byte[] bytes, TableLimits limits) {
        List<String> rows = new ArrayList<>();
        TableFile file = new TableFile("users.csv", () -> new ByteArrayInputStream(bytes));
        new Table(file, limits)
                .read(
                        List.of(ID, NAME, NOTE),
                        notices::add,
                        row -> rows.add(
                                row.number() + ":" + row.text(ID) + "|" + row.text(NAME) + "|" + row.text(NOTE)));
        return rows;
    }

    private TableProblem refused(byte[] bytes) {
        return catchThrowableOfType(UnreadableFile.class, () -> read(bytes)).problem();
    }

    @Test
    void findsColumnsWhateverTheirCaseOrderAndCompany() {
        assertThat(read("extra,GIVENNAME, sourced_ID \nx,Ana,7\n".getBytes(UTF_8)))
                .containsExactly("2:7|Ana|");
        assertThat(read("sourcedId;First Name\n7;Ana\n".getBytes(UTF_8))).containsExactly("2:7|Ana|");
    }

    @Test
    void readsWindowsLineEndsQuotesAndEmptyRowsAndCountsLikeASpreadsheet() {
        String csv = "sourcedId,givenName,note\r\n\r\n7,\"Ana, \"\"the\nfirst\"\"\",x\r\n,,\r\n 8 , Bo \r\n";
        assertThat(read(csv.getBytes(UTF_8))).containsExactly("3:7|Ana, \"the\nfirst\"|x", "5:8|Bo|");
    }

    @Test
    void readsEveryEncodingItCanTell() {
        String csv = "sourcedId,givenName\n7,José Muñoz\n";
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(read(("\uFEFF" + csv).getBytes(charset))).containsExactly("2:7|José Muñoz|");
            assertThat(read(csv.getBytes(charset))).containsExactly("2:7|José Muñoz|");
        }
        assertThat(notices).isEmpty();
        assertThat(read(csv.getBytes(TextEncoding.WINDOWS_1252))).containsExactly("2:7|José Muñoz|");
        assertThat(notices).extracting(TableProblem::code).containsExactly("windows-1252");
    }

    @Test
    void refusesLettersItCannotTell() {
        byte[] mixed = "sourcedId,givenName\n7,José\n8,Jos?\n".getBytes(UTF_8);
        mixed[mixed.length - 2] = (byte) 0xE9;
        assertThat(refused(mixed).code()).isEqualTo("encoding");
        assertThat(refused(new byte[] {0, 0, 0, 1, 2, 3}).code()).isEqualTo("not-text");
        assertThat(refused("PK\3\4whatever".getBytes(UTF_8)).code()).isEqualTo("not-csv");
    }

    @Test
    void namesTheMissingColumn() {
        TableProblem problem = refused("sourcedId,familyName\n7,Reyes\n".getBytes(UTF_8));
        assertThat(problem.code()).isEqualTo("missing-column");
        assertThat(problem.column()).isEqualTo("givenName");
        assertThat(problem.row()).isEqualTo(1);
        assertThat(problem.message()).contains("sourcedId, familyName");
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertThat(refused("sourcedId,givenName,First name\n".getBytes(UTF_8)).code())
                .isEqualTo("duplicate-column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourcedId,givenName\n7,\"Ana\n8,Bo\n", "sourcedId,givenName\n7,\"Ana\" x\n"})
    void refusesQuotationMarksThatDoNotClose(String csv) {
        TableProblem problem = refused(csv.getBytes(UTF_8));
        assertThat(problem.code()).isEqualTo("broken-csv");
        assertThat(problem.row()).isEqualTo(2);
    }

    @Test
    void refusesAHugeCellHoweverItIsMade() {
        String header = "sourcedId,givenName\n7,";
        assertThat(refused((header + "x".repeat(30_000)).getBytes(UTF_8)).code())
                .isEqualTo("cell-too-long");
        assertThat(refused((header + "\"" + "x\n".repeat(2_000_000)).getBytes(UTF_8))
                        .code())
                .isIn("broken-csv", "cell-too-long");
    }

    @Test
    void refusesTooManyRowsAndTooManyBytes() {
        byte[] bytes = "sourcedId,givenName\n7,Ana\n8,Bo\n9,Cy\n".getBytes(UTF_8);
        TableLimits rows = new TableLimits(1000, 1000, 1000, 10, 10, 3, 100);
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> read(bytes, rows))
                        .problem()
                        .code())
                .isEqualTo("too-many-rows");
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(refused(new byte[0]).code()).isEqualTo("empty");
        assertThat(read("sourcedId,givenName\n".getBytes(UTF_8))).isEmpty();
        assertThat(notices).extracting(TableProblem::code).containsExactly("no-rows");
    }
}

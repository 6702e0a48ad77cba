package dev.corridor.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTablesTest {

    private static final Column NAME = Column.needed("name");
    private static final Column VALUE = Column.optional("value");

    @TempDir
    Path folder;

    /** Fills a workbook. */
    @FunctionalInterface
    private interface Filling {
        void fill(Workbook workbook);
    }

    private Path workbook(Filling filling) throws IOException {
        Path path = folder.resolve("rooms.xlsx");
        try (OutputStream out = Files.newOutputStream(path)) {
            Workbook workbook = new Workbook(out, "Test", null);
            filling.fill(workbook);
            workbook.finish();
        }
        return path;
    }

    /** A workbook by hand: what no honest program writes. */
    private Path handmade(String sheet, Map<String, String> more) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='/xl/w.xml'/></Relationships>");
        parts.put("xl/w.xml", "<workbook xmlns:r='r'><sheets><sheet name='Rooms' r:id='b'/></sheets></workbook>");
        parts.put(
                "xl/_rels/w.xml.rels",
                "<Relationships><Relationship Id='b' Type='x/worksheet' Target='s.xml'/>"
                        + "<Relationship Id='c' Type='x/sharedStrings' Target='t.xml'/></Relationships>");
        parts.put("xl/s.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>");
        parts.putAll(more);
        Path path = folder.resolve("made.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return path;
    }

    private static List<String> read(Path path, int sheet) {
        List<String> rows = new ArrayList<>();
        try (TableFiles files = TableFiles.open(path, "rooms.xlsx", TableLimits.ROSTER)) {
            new Table(files.tables().get(sheet), TableLimits.ROSTER)
                    .read(
                            List.of(NAME, VALUE),
                            problem -> {},
                            row -> rows.add(row.number() + " " + row.text(NAME) + "=" + row.text(VALUE)));
        }
        return rows;
    }

    private static TableProblem refused(Path path) {
        return catchThrowableOfType(UnreadableFile.class, () -> read(path, 0)).problem();
    }

    @Test
    void everySheetIsATableAndRowsKeepTheirNumbers() throws IOException {
        Path path = workbook(workbook -> {
            Worksheet rooms = workbook.newWorksheet("Rooms");
            rooms.value(0, 1, "Name");
            rooms.value(0, 2, "Value");
            rooms.value(1, 1, "Gym \"A\", south\nend");
            rooms.value(1, 2, 214);
            rooms.value(4, 1, "Baño ñandú 廁所");
            rooms.value(4, 2, true);
            Worksheet people = workbook.newWorksheet("student");
            people.value(0, 0, "name");
            people.value(1, 0, "Ana");
            workbook.newWorksheet("Empty");
            Worksheet hidden = workbook.newWorksheet("Hidden");
            hidden.value(0, 0, "name");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });
        try (TableFiles files = TableFiles.open(path, "rooms.xlsx", TableLimits.ROSTER)) {
            assertThat(files.tables()).extracting(TableFile::name).containsExactly("Rooms", "student");
            assertThat(files.ignored()).containsExactly("Hidden");
        }
        assertThat(read(path, 0)).containsExactly("2 Gym \"A\", south\nend=214", "5 Baño ñandú 廁所=TRUE");
        assertThat(read(path, 1)).containsExactly("2 Ana=");
    }

    @Test
    void numbersAreReadAsTheyAreShown() throws IOException {
        Path path = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Rooms");
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "value");
            sheet.value(1, 0, "long");
            sheet.value(1, 1, 123456789012L);
            sheet.value(2, 0, "half");
            sheet.value(2, 1, 0.5);
            sheet.value(3, 0, "id");
            sheet.value(3, 1, 42);
            sheet.style(3, 1).format("00000").set();
            sheet.value(4, 0, "day");
            sheet.value(4, 1, LocalDate.of(2026, 11, 25));
            sheet.style(4, 1).format("yyyy-MM-dd").set();
            sheet.value(5, 0, "time");
            sheet.value(5, 1, 8.5 / 24);
            sheet.style(5, 1).format("h:mm AM/PM").set();
            sheet.value(6, 0, "both");
            sheet.value(6, 1, LocalDateTime.of(2026, 11, 25, 14, 5));
            sheet.style(6, 1).format("m/d/yyyy hh:mm").set();
            sheet.value(7, 0, "early");
            sheet.value(7, 1, 1);
            sheet.style(7, 1).format("yyyy\"year\"").set();
        });
        assertThat(read(path, 0))
                .containsExactly(
                        "2 long=123456789012",
                        "3 half=0.5",
                        "4 id=00042",
                        "5 day=2026-11-25",
                        "6 time=08:30",
                        "7 both=2026-11-25 14:05",
                        "8 early=1900-01-01");
    }

    @Test
    void textsOfEveryKindAreReadAndFormulasCountByTheirValue() throws IOException {
        Path path = handmade(
                "<row><c t='inlineStr'><is><t>name</t></is></c><c t='inlineStr'><is><r><t>val</t></r><r><t>ue</t></r></is></c></row>"
                        + "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' t='str'><f>A1&amp;B1</f><v>made</v></c></row>"
                        + "<row r='4'><c r='A4' t='e'><v>#REF!</v></c><c r='B4'><f>1+1</f><v>2</v></c></row>"
                        + "<row r='5'><c r='A5' t='s'><v>1</v></c><c r='B5'><v>1E400000000</v></c></row>",
                Map.of(
                        "xl/t.xml",
                        "<sst><si><t>R&amp;D</t><rPh sb='0' eb='1'><t>aru</t></rPh></si><si><t>a_x0041_</t></si></sst>"));
        assertThat(read(path, 0)).containsExactly("3 R&D=made", "4 #REF!=2", "5 aA=1E400000000");
    }

    @Test
    void aKilobyteThatAsksForAllMemoryIsRefused() throws IOException {
        String name = "<row r='1'><c r='A1' t='inlineStr'><is><t>name</t></is></c></row>";
        assertThat(refused(handmade(name + "<row r='2'><c r='FXSHRXW2'><v>1</v></c></row>", Map.of())))
                .extracting(TableProblem::code, TableProblem::row)
                .containsExactly("broken-workbook", 2L);
        assertThat(refused(handmade(name + "<row r='2000000000'><c><v>1</v></c></row>", Map.of()))
                        .code())
                .isEqualTo("broken-workbook");
        assertThat(refused(handmade(name + "<row r='2'><c t='s'><v>7</v></c></row>", Map.of()))
                        .code())
                .isEqualTo("broken-workbook");
        assertThat(refused(handmade(name + "<row r='1'><c><v>1</v></c></row>", Map.of()))
                        .code())
                .as("a row twice")
                .isEqualTo("broken-workbook");
    }

    @Test
    void wideRowsAndTextsUsedAMillionTimesAreCounted() throws IOException {
        StringBuilder wide = new StringBuilder("<row r='1'><c r='A1' t='inlineStr'><is><t>name</t></is></c></row>");
        for (int row = 2; row < 3_000; row++) {
            wide.append("<row r='")
                    .append(row)
                    .append("'><c r='XFD")
                    .append(row)
                    .append("'><v>1</v></c></row>");
        }
        assertThat(refused(handmade(wide.toString(), Map.of())).code()).isEqualTo("too-large");

        String many = "<row><c t='s'><v>0</v></c></row>".repeat(5_000);
        String text = "<sst><si><t>" + "x".repeat(20_000) + "</t></si></sst>";
        assertThat(refused(handmade(many, Map.of("xl/t.xml", text))).code()).isEqualTo("too-large");
    }

    @Test
    void aPartThatInflatesWithoutEndIsRefused() throws IOException {
        assertThat(refused(handmade(" ".repeat(120_000_000), Map.of())).code()).isEqualTo("too-large");
        assertThat(refused(handmade("<row><c><v>" + "1".repeat(5_000_000) + "</v></c></row>", Map.of()))
                        .code())
                .isEqualTo("broken-workbook");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        String bomb =
                "<!DOCTYPE sst [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
        assertThat(refused(handmade("<row><c t='s'><v>0</v></c></row>", Map.of("xl/t.xml", bomb)))
                        .code())
                .isEqualTo("broken-workbook");
    }

    @Test
    void whatIsNoWorkbookIsSaidSo() throws IOException {
        assertThat(refused(handmade("", Map.of())).code()).isEqualTo("empty");
        assertThat(refused(handmade("<row><c>", Map.of())).code()).isEqualTo("broken-workbook");
        assertThat(refused(handmade("", Map.of("xl/w.xml", "<document/>"))).code())
                .isEqualTo("not-a-workbook");
        String binary =
                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>";
        assertThat(refused(handmade("", Map.of("_rels/.rels", binary))).code()).isEqualTo("not-a-workbook");
        Path old = Files.write(
                folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        assertThat(refused(old).message()).contains("old Excel file");
    }

    @Test
    void manyRowsWithSignsThatXmlEscapesAreReadFast() throws IOException {
        Path path = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Rooms");
            sheet.value(0, 0, "name");
            for (int row = 1; row <= 20_000; row++) {
                sheet.value(row, 0, "R&D <" + row + ">");
                sheet.value(row, 1, "b&b&b&b");
            }
        });
        assertThat(read(path, 0)).hasSize(20_000).endsWith("20001 R&D <20000>=");
    }

    @Test
    void whatIsHandedOutIsReadBack() throws IOException {
        TableSheet rooms = new TableSheet(
                "Rooms",
                List.of("name", "value"),
                List.of(List.of("=1+1", "-2"), List.of("Baño", ""), List.of("'Ohana", "5")));
        TableSheet help = new TableSheet("Help", List.of("name"), List.of(List.of("read me")));
        for (TableFormat format : TableFormat.values()) {
            Path path = folder.resolve("rooms." + format.extension());
            try (OutputStream out = Files.newOutputStream(path)) {
                format.write(out, List.of(rooms, help));
            }
            assertThat(read(path, 0).stream().map(row -> row.replace("'=", "=").replace("'-", "-")))
                    .containsExactly("2 =1+1=-2", "3 Baño=", "4 'Ohana=5");
        }
        assertThat(TableFormat.of("XLSX")).isEqualTo(TableFormat.XLSX);
    }

    @Test
    void whatWasPutBeforeAFormulaIsTakenOffAgain() {
        for (String cell : List.of("=1", " -2", "Ana", "'Ohana", "", "'", "@x")) {
            assertThat(TableWriter.plain(TableWriter.safe(cell))).isEqualTo(cell);
            assertThat(TableWriter.plain(cell)).isEqualTo(cell);
        }
    }
}

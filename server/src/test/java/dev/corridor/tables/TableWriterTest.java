package dev.corridor.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    @Test
    void quotesWhatASpreadsheetWouldRun() throws IOException {
        StringWriter out = new StringWriter();
        try (TableWriter writer = new TableWriter(out, List.of("name"))) {
            for (String cell : List.of("=1+1", "+1", "-1", "@SUM", "\t=1", "\r=1", " =1", "Ana", "a,b")) {
                writer.row(cell);
            }
        }
        assertThat(out.toString().replace("\r\n", "\n"))
                .isEqualTo("name\n'=1+1\n'+1\n'-1\n'@SUM\n'\t=1\n\"'\r=1\"\n' =1\nAna\n\"a,b\"\n");
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBack(@ForAll String cell) throws IOException {
        StringWriter out = new StringWriter();
        try (TableWriter writer = new TableWriter(out, List.of("name", "end"))) {
            writer.row(cell, "x");
        }
        String safe = TableWriter.safe(cell);
        if (!UTF_8.newEncoder().canEncode(safe) || safe.indexOf('\0') >= 0) {
            return;
        }
        Column name = Column.needed("name");
        List<String> read = new ArrayList<>();
        byte[] bytes = out.toString().getBytes(UTF_8);
        new Table(new TableFile("x.csv", () -> new ByteArrayInputStream(bytes)), TableLimits.ROSTER)
                .read(List.of(name), problem -> {}, row -> read.add(row.text(name)));
        assertThat(read).hasSize(1);
        assertThat(read.getFirst()).doesNotStartWith("=").doesNotStartWith("@");
    }
}

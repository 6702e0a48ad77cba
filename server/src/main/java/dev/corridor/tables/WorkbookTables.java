package dev.corridor.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The sheets of an Excel workbook (.xlsx), each as the CSV it would be saved as, so that whoever reads one reads the
 * other. Formulas count by the value last worked out for them; hidden sheets are left aside.
 *
 * <p>The common libraries make a row as wide as the furthest column that a cell names, and so a kilobyte can ask them
 * for all memory; this reads with the parser of the JDK and bounds everything it keeps.
 */
final class WorkbookTables {

    /** Bytes of all sheets' text and of the texts they share; each is kept in memory. */
    private static final long MOST_TEXT = 32_000_000;

    /** Bytes of one part, inflated; a hundred thousand people are half of it. */
    private static final long MOST_INFLATED = 100_000_000;

    private static final char MARK = '\uFEFF';
    private static final String RELATIONS = "_rels/";

    private record Sheet(String name, String relation, boolean hidden) {}

    private final ZipFile zip;
    private final String name;
    private final TableLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private long left = MOST_TEXT;

    private WorkbookTables(ZipFile zip, String name, TableLimits limits) {
        this.zip = zip;
        this.name = name;
        this.limits = limits;
    }

    /** Whether a zip is a document of an office program. */
    static boolean is(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null;
    }

    static TableFiles open(ZipFile zip, String name, TableLimits limits) throws IOException {
        try {
            return new WorkbookTables(zip, name, limits).read();
        } catch (XMLStreamException e) {
            throw damaged(name);
        }
    }

    private TableFiles read() throws IOException, XMLStreamException {
        String main = main();
        workbook(main);
        Map<String, String> relations = relations(main);
        CellFormats formats = formats(relations);
        List<String> shared = shared(relations);
        List<TableFile> tables = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (sheet.hidden()) {
                ignored.add(sheet.name());
                continue;
            }
            byte[] csv = csv(
                    sheet,
                    relations.getOrDefault(sheet.relation(), ""),
                    new SheetReader(sheet.name(), shared, formats));
            if (csv.length > 0) {
                tables.add(new TableFile(sheet.name(), () -> new ByteArrayInputStream(csv)));
            }
        }
        if (tables.isEmpty()) {
            throw new UnreadableFile(name, "empty", "The workbook is empty.");
        }
        return new TableFiles(tables, ignored, zip);
    }

    /** The part that says which sheets there are. */
    private String main() throws IOException, XMLStreamException {
        try (Xml xml = part("_rels/.rels").orElseThrow(() -> damaged(name))) {
            while (xml.next()) {
                if (xml.starts("Relationship") && xml.attribute("Type").endsWith("/officeDocument")) {
                    String path = xml.attribute("Target").replaceFirst("^/", "");
                    if (!path.endsWith(".xml")) {
                        throw new UnreadableFile(
                                name, "not-a-workbook", "This kind of workbook is not read. Save it as .xlsx or CSV.");
                    }
                    return path;
                }
            }
        }
        throw damaged(name);
    }

    private void workbook(String main) throws IOException, XMLStreamException {
        boolean any = false;
        try (Xml xml = part(main).orElseThrow(() -> damaged(name))) {
            while (xml.next()) {
                any |= xml.starts("workbook");
                if (xml.starts("workbookPr")) {
                    from1904 = xml.attribute("date1904").matches("1|true");
                } else if (xml.starts("sheet")) {
                    String state = xml.attribute("state");
                    sheets.add(new Sheet(xml.attribute("name").strip(), xml.attribute("id"), state.endsWith("idden")));
                }
            }
        }
        if (!any) {
            throw new UnreadableFile(name, "not-a-workbook", "This is no workbook. Save the table as .xlsx or CSV.");
        }
        if (sheets.size() > limits.entries()) {
            throw new UnreadableFile(
                    name,
                    "too-many-sheets",
                    "The workbook has more than {most} sheets.",
                    Map.of("most", String.valueOf(limits.entries())));
        }
    }

    /** Paths of the workbook's parts by id; those there is only one of, by what they are too. */
    private Map<String, String> relations(String main) throws IOException, XMLStreamException {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String file = folder + RELATIONS + main.substring(folder.length()) + ".rels";
        Map<String, String> paths = new HashMap<>();
        try (Xml xml = part(file).orElseThrow(() -> damaged(name))) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    String target = xml.attribute("Target");
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    paths.put(xml.attribute("Id"), path);
                    paths.put(xml.attribute("Type").replaceFirst(".*/", "/"), path);
                }
            }
        }
        return paths;
    }

    private CellFormats formats(Map<String, String> relations) throws IOException, XMLStreamException {
        CellFormats formats = new CellFormats(from1904);
        Optional<Xml> styles = part(relations.getOrDefault("/styles", ""));
        if (styles.isPresent()) {
            try (Xml xml = styles.get()) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private List<String> shared(Map<String, String> relations) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        Optional<Xml> part = part(relations.getOrDefault("/sharedStrings", ""));
        if (part.isPresent()) {
            try (Xml xml = part.get()) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        String text = SheetReader.unescaped(xml.runs("si"));
                        take(text.length() + 1L);
                        texts.add(text);
                    }
                }
            }
        }
        return texts;
    }

    private byte[] csv(Sheet sheet, String path, SheetReader reader) throws IOException, XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] written = {0};
        try (Xml xml = part(path).orElseThrow(() -> damaged(sheet.name()));
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write(MARK);
            try (CsvWriter csv = CsvWriter.builder().build(out)) {
                reader.read(xml, (number, cells) -> {
                    cells.forEach(cell -> take(cell.length() + 1L));
                    for (; written[0] < number - 1; written[0]++) {
                        csv.writeRecord("");
                    }
                    csv.writeRecord(cells);
                    written[0] = number;
                });
            }
        }
        return written[0] == 0 ? new byte[0] : bytes.toByteArray();
    }

    private void take(long characters) {
        left -= characters;
        if (left < 0) {
            throw TableFiles.tooLarge(name, MOST_TEXT);
        }
    }

    private Optional<Xml> part(String path) throws IOException, XMLStreamException {
        ZipEntry entry = path.isEmpty() ? null : zip.getEntry(path);
        return entry == null
                ? Optional.empty()
                : Optional.of(new Xml(ZipTables.inflating(zip, entry, name, limits, MOST_INFLATED)));
    }

    private static UnreadableFile damaged(String name) {
        return new UnreadableFile(name, "broken-workbook", "The workbook is damaged. Save it again as .xlsx or CSV.");
    }
}

package dev.corridor.rosters.sources.oneroster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sample district as OneRoster servers answer with it. Each user has what we must not keep. */
public final class GrandBendJson {

    public static final String PLANTED = "planted-secret";
    private static final Path FOLDER = Path.of("..", "samples", "grand-bend", "oneroster");
    private static final String LONG_AGO = "2026-08-01T00:00:00.000Z";

    /** By collection: users with one role, everything told, truth as truth. */
    public static Map<String, List<ObjectNode>> v1p1() {
        return new GrandBendJson(false).read();
    }

    /** By collection: users with a role for each organisation, what is not there left out, truth as text. */
    public static Map<String, List<ObjectNode>> v1p2() {
        return new GrandBendJson(true).read();
    }

    private final boolean later;

    private GrandBendJson(boolean later) {
        this.later = later;
    }

    private Map<String, List<ObjectNode>> read() {
        Map<String, List<ObjectNode>> all = new HashMap<>();
        for (String collection : List.of("orgs", "academicSessions", "users", "classes", "enrollments")) {
            List<ObjectNode> rows = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(collection + ".csv"))) {
                csv.forEach(row -> rows.add(row(collection, row)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(collection, rows);
        }
        return all;
    }

    private ObjectNode row(String collection, NamedCsvRecord csv) {
        ObjectNode row = JsonMapper.shared().createObjectNode();
        csv.getFieldsAsMap().forEach((name, value) -> field(row, name, value));
        row.put("status", "active").put("dateLastModified", LONG_AGO);
        if (collection.equals("users")) {
            user(row, csv);
        }
        return row;
    }

    private void field(ObjectNode row, String name, String value) {
        switch (name) {
            case "parentSourcedId" -> reference(row, "parent", "org", value);
            case "schoolSourcedId" -> reference(row, "school", "org", value);
            case "classSourcedId" -> reference(row, "class", "class", value);
            case "userSourcedId" -> reference(row, "user", "user", value);
            case "courseSourcedId" -> reference(row, "course", "course", value);
            case "termSourcedIds" -> references(row.putArray("terms"), "academicSession", value);
            case "periods", "subjects", "grades" ->
                Stream.of(value.split(",")).filter(each -> !each.isBlank()).forEach(row.withArrayProperty(name)::add);
            case "enabledUser", "primary" -> {
                if (later) {
                    row.put(name, value);
                } else {
                    row.put(name, Boolean.parseBoolean(value));
                }
            }
            case "orgSourcedIds", "role", "userIds" -> row.put(name, value);
            default -> {
                if (!value.isEmpty()) {
                    row.put(name, value);
                } else if (!later) {
                    row.putNull(name);
                }
            }
        }
    }

    private void reference(ObjectNode row, String name, String type, String id) {
        if (!id.isEmpty()) {
            fill(row.putObject(name), type, id);
        }
    }

    private void references(ArrayNode all, String type, String ids) {
        Stream.of(ids.split(",")).filter(id -> !id.isEmpty()).forEach(id -> fill(all.addObject(), type, id));
    }

    /** Ed-Fi's addresses are only paths. */
    private void fill(ObjectNode reference, String type, String id) {
        reference.put("href", (later ? "" : "https://sis.example/ims/oneroster/v1p1") + "/" + type + "s/" + id);
        reference.put("sourcedId", id);
        reference.put("type", type);
    }

    private void user(ObjectNode row, NamedCsvRecord csv) {
        row.remove(List.of("orgSourcedIds", "role", "userIds", "agentSourcedIds"));
        if (later) {
            for (String org : csv.getField("orgSourcedIds").split(",", -1)) {
                ObjectNode role = row.withArrayProperty("roles").addObject();
                role.put("roleType", "primary").put("role", csv.getField("role"));
                fill(role.putObject("org"), "org", org);
            }
        } else {
            row.put("role", csv.getField("role"));
            references(row.putArray("orgs"), "org", csv.getField("orgSourcedIds"));
        }
        String[] id = csv.getField("userIds").replaceAll("[{}]", "").split(":", 2);
        row.putArray("userIds").addObject().put("type", id[0]).put("identifier", id[1]);
        row.put("password", PLANTED).put("sms", PLANTED).put("phone", PLANTED).put("birthDate", PLANTED);
    }
}

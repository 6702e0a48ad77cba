package dev.corridor.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestUpload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Files that are no rosters, however they got that way: what is wrong is named, and nothing else happens. */
@CorridorTest
class BadFilesTest {

    private static final String HEAD = "role,e-mail,first name,last name\n";
    private static final int HUGE = 400_000_000;

    @Autowired
    ApplicationContext context;

    private FullSchool school;

    @BeforeEach
    void makeSchool() {
        school = new FullSchool(context);
    }

    @Test
    void eachIsNamedAndChangesNothing() throws IOException {
        String before = school.fingerprint();
        TestBrowser admin = school.as(school.school().admin());
        String runs = school.school().at("/roster-runs");
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            try (ServerLog log = new ServerLog()) {
                HttpResponse<String> answer = TestUpload.send(admin, runs, file.getKey(), file.getValue());
                assertThat(answer.statusCode())
                        .as("%s: %s", file.getKey(), answer.body())
                        .isIn(202, 400, 413);
                assertThat(answer.body()).as(file.getKey()).doesNotContain("Exception", "dev.corridor", "java.");
                if (answer.statusCode() == 202) {
                    named(file.getKey(), runs + "/" + TestUpload.id(answer.body()), admin);
                }
                assertThat(log.since()).as("the log at %s", file.getKey()).hasSize(1);
            }
        }
        assertThat(school.fingerprint()).isEqualTo(before);
    }

    private static void named(String file, String path, TestBrowser admin) {
        JsonNode run = TestUpload.ended(admin, path);
        assertThat(run.path("state").asString()).as("%s: %s", file, run).isEqualTo("failed");
        assertThat(run.at("/shown/errorCount").asInt()).as("%s: %s", file, run).isPositive();
        JsonNode error = run.at("/shown/errors/0");
        assertThat(error.path("code").asString()).as(file).isNotEmpty();
        assertThat(error.path("message").asString()).as(file).isNotEmpty();
        assertThat(admin.put(path + "/application", Map.of("beyondGuard", true)).status())
                .as(file)
                .isEqualTo(409);
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] good = (HEAD + "student,a@new.example,Ana,Reed\n").getBytes(UTF_8);
        byte[] zip = zip("people.csv", good);
        files.put("cut.zip", Arrays.copyOf(zip, zip.length / 2));
        files.put("noise.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        files.put("empty.zip", zip("nothing", new byte[0]));
        files.put("climbs.zip", zip("../../../etc/users.csv", good));
        files.put("bomb.zip", bomb());
        files.put("within.zip", zip("inner.zip", zip));
        files.put("empty.csv", new byte[0]);
        files.put("head.csv", "day,meal\nMonday,Pizza\n".getBytes(UTF_8));
        files.put("half.csv", Arrays.copyOf("\uFEFFrole,e-mail".getBytes(UTF_16LE), 13));
        files.put("old.csv", (HEAD + "student,x@new.example,Zo\u00eb\u0081,Reed\n").getBytes(ISO_8859_1));
        files.put("nul.csv", (HEAD + "student,n@new.example,A\0na,Reed\n").getBytes(UTF_8));
        files.put("quote.csv", (HEAD + "student,q@new.example,\"Ana,Reed\n").getBytes(UTF_8));
        files.put("twice.csv", (HEAD + "student,t@new.example,A,B\nstudent,t@new.example,C,D\n").getBytes(UTF_8));
        files.put("role.csv", (HEAD + "wizard,w@new.example,A,B\n").getBytes(UTF_8));
        files.put("long.csv", (HEAD + "student,l@new.example," + "n".repeat(10_000) + ",B\n").getBytes(UTF_8));
        files.put("html.csv", (HEAD + "student,h@new.example,<img src=x onerror=alert(1)>,B\n").getBytes(UTF_8));
        files.put(
                "formula.csv",
                (HEAD + "student,f@new.example,\"=HYPERLINK(\"\"http://evil\"\")\",B\n").getBytes(UTF_8));
        files.put("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        return files;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** A table that inflates to far more than any school's. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("users.csv"));
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int written = 0; written < HUGE; written += blank.length) {
                zip.write(blank);
            }
        }
        return out.toByteArray();
    }
}

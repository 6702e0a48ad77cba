package dev.corridor.rosters.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestUpload;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.sources.SmallExport;
import dev.corridor.rosters.sources.sftp.SftpExports;
import dev.corridor.shared.SchoolId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports, uploaded and fetched, to the people of a school. */
@CorridorTest
class FileRunsTest {

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    /** Their e-mail addresses are unique on a server. */
    private static SmallExport at(String domain, SmallExport export) {
        return export.replace("users.csv", "x.example", domain);
    }

    private JsonNode upload(ConnectedDistrict district, SmallExport export) throws IOException {
        Path zip = export.zip(folder.resolve("export.zip"));
        HttpResponse<String> taken = TestUpload.send(
                district.admin, district.connection + "/exports", "export.zip", Files.readAllBytes(zip));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return district.finished(
                JsonMapper.shared().readTree(taken.body()).path("id").asString());
    }

    @Test
    void anUploadIsShownThenAppliedAndOffersWhatMayBeMapped() throws IOException {
        ConnectedDistrict district = ConnectedDistrict.uploading(context);
        district.apply(upload(district, at("upload.example", SmallExport.whole())));
        SchoolId school = district.school("School");
        assertThat(district.person(school, "Li").grade()).isEqualTo("K");
        assertThat(district.admin
                        .get(district.connection)
                        .body()
                        .at("/offered/units/1/name")
                        .asString())
                .isEqualTo("School");

        JsonNode changes = upload(district, at("upload.example", SmallExport.changes()));
        assertThat(changes.at("/counts/students/changed").asInt()).isEqualTo(1);
        assertThat(changes.at("/counts/enrolments/removed").asInt()).isEqualTo(1);
        district.apply(changes);
        assertThat(district.person(school, "Newname").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(district.person(school, "Castillo").state()).isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void whatIsPutOnAServerIsFetchedWholeThenAsChanges() throws IOException {
        try (SftpExports exports = new SftpExports(folder)) {
            ConnectedDistrict district = ConnectedDistrict.playing(context, exports::fetch);
            exports.put(at("sftp.example", SmallExport.whole()));
            assertThat(district.runs().at("/counts/students/added").asInt()).isEqualTo(2);
            assertThat(district.run().path("state").asString()).isEqualTo("unchanged");

            exports.put(at("sftp.example", SmallExport.changes()));
            JsonNode changed = district.runs();
            assertThat(changed.at("/counts/students/changed").asInt()).isEqualTo(1);
            assertThat(changed.at("/counts/enrolments/removed").asInt()).isEqualTo(1);
            SchoolId school = district.school("School");
            assertThat(district.person(school, "Newname").number()).isEqualTo("201");
            JsonNode connection = district.admin.get(district.connection).body();
            assertThat(connection.path("madeAt").asString())
                    .as("when the newest was put there")
                    .isEqualTo("2026-11-23T05:00:02Z");
        }
    }
}

package dev.corridor.photos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CorridorTest
class PhotosHttpTest {

    private static final String EDGE = "edge";

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    @Test
    void filesAreNamedByLoginAndEachIsToldWhatBecameOfIt() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("photos/" + school.login(school.ana()).toUpperCase(java.util.Locale.ROOT) + ".jpg", portrait());
        files.put("__MACOSX/._x.jpg", portrait());
        files.put("nobody.png", portrait());
        files.put(school.login(school.ben()) + ".jpg", "no image".getBytes(StandardCharsets.UTF_8));
        files.put("other/" + school.login(school.ana()) + ".png", portrait());
        files.put(school.login(school.cleo()) + ".png", Drawn.claiming(50_000, 50_000));
        JsonNode results = take("photos.zip", Drawn.zip(files)).at("/items");
        assertThat(results.valueStream().map(result -> result.at("/code").asString()))
                .containsExactly("set", "nobody", "not-an-image", "twice", "too-large");
        assertThat(results.at("/0/person/name").asString()).isEqualTo("Ana Alvarez");
        assertThat(photoOf(school.ana())).startsWith(school.at("/photos/"));
        assertThat(photoOf(school.ben())).isNull();
    }

    @Test
    void aListInTheZipTellsWhoseAFileIs() throws Exception {
        String csv = "file,username,e-mail\nIMG_0001.JPG,," + school.login(school.ana())
                + "\nimg_0002.jpg,,nobody@x.example\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("IMG_0001.jpg", portrait());
        files.put("IMG_0002.jpg", portrait());
        files.put("list.csv", csv.getBytes(StandardCharsets.UTF_8));
        JsonNode results = take("photos.zip", Drawn.zip(files)).at("/items");
        assertThat(results.valueStream().map(result -> result.at("/code").asString()))
                .containsExactly("set", "nobody");
        assertThat(photoOf(school.ana())).isNotNull();
    }

    @Test
    void staffSeeAPhotoAndStudentsOnlyTheirOwn() throws Exception {
        String photo = set(school.ana());
        HttpResponse<byte[]> seen = bytes(school.as(school.rivera()), photo, null);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(seen.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(seen.headers().firstValue("Vary").orElse("")).contains("Cookie");
        assertThat(seen.body().length).isBetween(500, 60_000);
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        assertThat(bytes(school.as(school.rivera()), photo, tag).statusCode()).isEqualTo(304);
        assertThat(bytes(school.as(school.ana()), photo, null).statusCode()).isEqualTo(200);
        assertThat(bytes(school.as(school.ben()), photo, null).statusCode()).isEqualTo(404);
        assertThat(bytes(school.browser(), photo, null).statusCode()).isEqualTo(401);
        TestSchool other = school.sibling();
        assertThat(bytes(other.as(other.admin()), photo, null).statusCode()).isEqualTo(404);
        assertThat(bytes(
                                other.as(other.admin()),
                                photo.replace(school.id().toString(), other.id().toString()),
                                null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNextPhotoTakesThePlaceOfTheOneBeforeAndADeletedOneIsGone() throws Exception {
        String first = set(school.ana());
        String second = set(school.ana());
        assertThat(second).isNotEqualTo(first);
        assertThat(admin.get(first).status()).isEqualTo(404);
        String path = school.at("/people/" + school.ana().id() + "/photo");
        assertThat(school.as(school.rivera()).delete(path).status()).isEqualTo(403);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.delete(path).status()).isEqualTo(404);
        assertThat(admin.get(second).status()).isEqualTo(404);
        assertThat(photoOf(school.ana())).isNull();
        assertThat(audited()).containsExactly("photo-changed", "photo-changed", "photo-deleted");
    }

    @Test
    void whoLeftAndTheOtherSchoolsPeopleAreNobodyHere() throws Exception {
        TestSchool other = school.sibling();
        school.state(school.dan(), PersonState.LEFT);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(other.login(other.ana()) + ".jpg", portrait());
        files.put(school.login(school.dan()) + ".jpg", portrait());
        JsonNode results = take("photos.zip", Drawn.zip(files)).at("/items");
        assertThat(results.valueStream().map(result -> result.at("/code").asString()))
                .containsExactly("nobody", "nobody");
    }

    @Test
    void aDamagedZipIsRefusedAsAWholeAndOnlyAdminsOfPeopleHandPhotosIn() throws Exception {
        byte[] zip = Drawn.zip(Map.of("a.jpg", portrait()));
        assertThat(take("photos.zip", java.util.Arrays.copyOf(zip, zip.length / 2))
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("broken-zip");
        admin = school.as(school.rivera());
        assertThat(take("photos.zip", zip).at("/status").asInt()).isEqualTo(403);
    }

    private static byte[] portrait() throws IOException {
        return Drawn.image("jpeg", 320, 400);
    }

    private String set(Person person) throws Exception {
        assertThat(take(school.login(person) + ".jpg", portrait())
                        .at("/items/0/code")
                        .asString())
                .isEqualTo("set");
        return java.util.Objects.requireNonNull(photoOf(person));
    }

    private @Nullable String photoOf(Person person) {
        Answer read = admin.get(school.at("/people/" + person.id()));
        return read.body().path("photo").isMissingNode()
                ? null
                : read.body().path("photo").asString();
    }

    private JsonNode take(String name, byte[] file) throws IOException, InterruptedException {
        admin.get("/api/me");
        String head = "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JsonMapper.builder()
                    .build()
                    .readTree(http.send(
                                    admin.request("POST", school.at("/photos"), null)
                                            .method(
                                                    "POST",
                                                    BodyPublishers.concat(
                                                            BodyPublishers.ofString(head),
                                                            BodyPublishers.ofByteArray(file),
                                                            BodyPublishers.ofString("\r\n--" + EDGE + "--\r\n")))
                                            .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                                            .header("X-XSRF-TOKEN", String.valueOf(admin.cookie("XSRF-TOKEN")))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
        }
    }

    private static HttpResponse<byte[]> bytes(TestBrowser browser, String path, @Nullable String tag)
            throws IOException, InterruptedException {
        var request = browser.request("GET", path, null);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private List<String> audited() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("""
                        select what from audit_entry
                         where school_id = :school and what like 'photo-%' order by id
                        """)
                .param("school", school.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}

package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestSchool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of rooms that somebody of a school sends and fetches. */
record RoomFiles(TestSchool school, TestBrowser by) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was answered to an upload. */
    record Reply(int status, JsonNode body) {
        String digest() {
            return body.at("/digest").asString();
        }

        List<String> errors() {
            return body.at("/errors")
                    .valueStream()
                    .map(error -> error.at("/row").asLong() + " "
                            + error.at("/column").asString() + " "
                            + error.at("/code").asString())
                    .toList();
        }

        List<String> names(String kind) {
            return body.at("/" + kind)
                    .valueStream()
                    .map(line -> line.at("/name").asString())
                    .toList();
        }

        /** What would be otherwise in a room that is changed: {@code minutes: 5 -> 9}. */
        List<String> changes(int room) {
            return body.at("/changed/" + room + "/changes")
                    .valueStream()
                    .map(change -> change.at("/column").asString() + ": "
                            + change.at("/before").asString() + " -> "
                            + change.at("/after").asString())
                    .toList();
        }
    }

    Reply preview(String csv) {
        return preview("rooms.csv", bytes(csv));
    }

    Reply preview(String name, byte[] file) {
        Reply reply = send("/rooms/import-preview", name, file, "");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply;
    }

    Reply apply(String name, byte[] file, String digest) {
        return send("/rooms/import", name, file, digest);
    }

    /** Looks what a file would do, finds nothing wrong, and has it done. */
    void comesIn(String csv) {
        Reply shown = preview(csv);
        assertThat(shown.errors()).isEmpty();
        Reply done = apply("rooms.csv", bytes(csv), shown.digest());
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
    }

    static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    Reply send(String path, String name, byte[] file, String digest) {
        String boundary = "----rooms";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"digest\"\r\n\r\n" + digest
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        by.get(school.at("/rooms"));
        HttpRequest request = by.request("POST", school.at(path), null)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", String.valueOf(by.cookie("XSRF-TOKEN")))
                .build();
        HttpResponse<String> answer = answer(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
    }

    byte[] exported(String what, String format) {
        HttpRequest request = by.request("GET", school.at("/rooms/" + what + "?format=" + format), null)
                .build();
        HttpResponse<byte[]> answer = answer(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("." + format);
        return answer.body();
    }

    private static <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The room of this name. */
    JsonNode named(String name) {
        return by.get(school.at("/rooms"))
                .body()
                .at("/items")
                .valueStream()
                .filter(room -> room.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no room " + name));
    }
}

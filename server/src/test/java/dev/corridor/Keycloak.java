package dev.corridor;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keycloak as Maven Central has it, unpacked once into {@code target} and started for a test, without a network. */
public final class Keycloak {

    private static final String VERSION = "26.7.3";
    private final HttpClient http = HttpClient.newHttpClient();
    private final String realm;
    private final Process process;

    /**
     * Starts one.
     *
     * @param folder for its database and log
     * @param district the realm {@code district} as its own exports have it, without its name
     */
    public Keycloak(Path folder, String district) throws IOException, InterruptedException {
        Path home = unpacked();
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(
                home.resolve("data/import/district-realm.json"),
                "{\"realm\":\"district\",\"enabled\":true," + district + "}");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        realm = "http://127.0.0.1:" + port + "/realms/district";
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--db-url=jdbc:h2:file:" + folder.resolve("h2") + ";NON_KEYWORDS=VALUE")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak-log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m -XX:TieredStopAtLevel=1");
        process = builder.start();
        await(folder);
    }

    private static Path unpacked() throws IOException, InterruptedException {
        Path target = Path.of("target").toAbsolutePath();
        Path home = target.resolve("keycloak-" + VERSION);
        if (!Files.exists(home.resolve("unpacked"))) {
            unpack(zip(), target);
            new ProcessBuilder("chmod", "+x", home.resolve("bin/kc.sh").toString())
                    .start()
                    .waitFor();
            Files.createFile(home.resolve("unpacked"));
        }
        return home;
    }

    /** Where Maven keeps it: a test dependency that is no jar. */
    private static Path zip() {
        String repository = System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString());
        return Path.of(
                repository,
                "org/keycloak/keycloak-quarkus-dist/" + VERSION + "/keycloak-quarkus-dist-" + VERSION + ".zip");
    }

    private static void unpack(Path zip, Path into) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path to = into.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? to : to.getParent());
                if (!entry.isDirectory()) {
                    Files.deleteIfExists(to);
                    Files.copy(in, to);
                }
            }
        }
    }

    private void await(Path folder) throws IOException, InterruptedException {
        for (int tries = 0; tries < 1_200 && process.isAlive(); tries++) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                        .build();
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(100);
        }
        stop();
        throw new AssertionError("Keycloak does not start: " + Files.readString(folder.resolve("keycloak-log")));
    }

    /** What the realm calls itself. */
    public String realm() {
        return realm;
    }

    /** As browsers and this server see it that know it by another name: to them it is another site. */
    public String elsewhere() {
        return realm.replace("127.0.0.1", "localhost");
    }

    /**
     * Makes a client of SAML of its metadata, as its import does.
     *
     * @param registrar a user who may manage clients
     */
    public void register(String metadata, String registrar, String password) throws IOException, InterruptedException {
        JsonMapper json = JsonMapper.builder().build();
        String token = json.readTree(send(
                        "/protocol/openid-connect/token",
                        "",
                        "application/x-www-form-urlencoded",
                        "grant_type=password&client_id=admin-cli&username=" + registrar + "&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8)))
                .path("access_token")
                .asString();
        String admin = realm.replace("/realms/", "/admin/realms/");
        ObjectNode client = (ObjectNode)
                json.readTree(send(admin + "/client-description-converter", token, "application/xml", metadata));
        client.withObject("/attributes").put("saml_name_id_format", "email").put("saml_force_name_id_format", "true");
        send(admin + "/clients", token, "application/json", client.toString());
        // Its first page takes it longer than anybody waits.
        http.send(
                HttpRequest.newBuilder(URI.create(realm + "/login-actions/authenticate"))
                        .build(),
                BodyHandlers.discarding());
    }

    private String send(String path, String token, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("/") ? realm + path : path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        http.close();
    }
}

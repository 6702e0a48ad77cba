package dev.corridor.rosters.sources.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.database.TestUploads;
import dev.corridor.outgoing.TestOutgoing;
import dev.corridor.rosters.sources.SmallExport;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestFetch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server that most systems run, as Debian has it. Needs {@code sshd} and {@code ssh-keygen}. */
class OpenSshTest {

    @TempDir
    Path home;

    private int port;
    private Process server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        SmallExport.whole().zip(Files.createDirectory(home.resolve("out")).resolve("roster.zip"));
        keygen("ed25519", "host");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(
                home.resolve("settings"), """
                ListenAddress 127.0.0.1
                Port %d
                HostKey %s
                PidFile none
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                PermitRootLogin yes
                Subsystem sftp internal-sftp
                """.formatted(port, home.resolve("host"), home.resolve("user.pub")));
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        server = new ProcessBuilder("/usr/sbin/sshd", "-D", "-e", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        awaitServer();
    }

    private void awaitServer() throws IOException, InterruptedException {
        for (int tries = 0; tries < 500; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                assertThat(server.isAlive())
                        .as(() -> "sshd ended: " + home.resolve("log"))
                        .isTrue();
                Thread.sleep(10);
            }
        }
        throw new AssertionError("sshd does not answer");
    }

    @AfterEach
    void stop() {
        server.destroy();
    }

    private void keygen(String type, String name) throws IOException, InterruptedException {
        run("ssh-keygen", "-q", "-t", type, "-N", "", "-f", home.resolve(name).toString());
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void readsWithAKeyOfEachKind(String type) throws IOException, InterruptedException {
        keygen(type, "user");
        String shown = run("ssh-keygen", "-l", "-f", home.resolve("host.pub").toString());
        TestFetch fetch = TestFetch.of(
                new OneRosterSftp(TestOutgoing.toThisMachine(), TestUploads.in(home)),
                new SourceSettings(Map.of(
                        "host", "127.0.0.1",
                        "port", String.valueOf(port),
                        "hostKey", shown.split(" ", -1)[1],
                        "username", System.getProperty("user.name"),
                        "key", Files.readString(home.resolve("user")),
                        "folder", home.resolve("out").toString())),
                Optional.empty());
        assertThat(fetch.end().whole()).isTrue();
        assertThat(fetch.rows("users")).hasSize(3);
    }
}

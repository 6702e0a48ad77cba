package dev.corridor.rosters.sources.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.corridor.outgoing.AddressRefused;
import dev.corridor.outgoing.NoNameServer;
import dev.corridor.outgoing.Outgoing;
import dev.corridor.rosters.sources.SourceProblem;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** An SFTP server, signed in to. Nothing is told to one whose key is not the known one. */
final class SftpServer implements Closeable {

    /**
     * Where it is, and who signs in.
     *
     * @param hostKey the fingerprint of its key, {@code SHA256:...}; blank if that is not known yet
     * @param password blank if there is none
     * @param key a private key; blank if there is none
     */
    record Login(String host, int port, String username, String password, String key, String hostKey) {

        /** Without secrets. */
        @Override
        public String toString() {
            return "Login[" + username + " at " + host + ":" + port + "]";
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(15);

    /** More than the exports of ten years: whatever lies there is held while it is looked through. */
    private static final int MOST_ENTRIES = 5_000;

    private final SshClient client;
    private final Login login;
    private final SftpClient files;

    private SftpServer(SshClient client, Login login, SftpClient files) {
        this.client = client;
        this.login = login;
        this.files = files;
    }

    static SftpServer connect(Outgoing outgoing, Login login) {
        InetAddress address = address(outgoing, login);
        Optional<KeyPair> key = key(login);
        AtomicReference<String> shown = new AtomicReference<>("");
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((session, remote, hostKey) -> {
            shown.set(KeyUtils.getFingerPrint(hostKey));
            return shown.get().equals(login.hostKey());
        });
        client.start();
        try {
            ClientSession session = client.connect(login.username(), new InetSocketAddress(address, login.port()))
                    .verify(CONNECT)
                    .getSession();
            if (!login.password().isEmpty()) {
                session.addPasswordIdentity(login.password());
            }
            key.ifPresent(session::addPublicKeyIdentity);
            session.auth().verify(CONNECT);
            return new SftpServer(client, login, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException e) {
            client.stop();
            throw refused(login, shown.get(), e);
        }
    }

    private static InetAddress address(Outgoing outgoing, Login login) {
        Map<String, String> values = Map.of("host", login.host());
        try {
            return outgoing.address(login.host());
        } catch (AddressRefused e) {
            throw SourceProblem.settings(
                    "private-address",
                    "{host} is in a private network. Whoever runs this server may allow it with"
                            + " CORRIDOR_ALLOWED_NETWORKS.",
                    values);
        } catch (NoNameServer e) {
            throw SourceProblem.passing("no-answer", "{host} did not answer in time.", values);
        } catch (UnknownHostException e) {
            throw SourceProblem.settings("unknown-host", "There is no server \"{host}\". Look at the address.", values);
        }
    }

    private static Optional<KeyPair> key(Login login) {
        if (login.key().isEmpty()) {
            return Optional.empty();
        }
        List<KeyPair> found = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream((login.key().strip() + "\n").getBytes(UTF_8))) {
            Iterable<KeyPair> keys = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName("key"), in, FilePasswordProvider.EMPTY);
            if (keys != null) {
                keys.forEach(found::add);
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // Told below: what it says may hold some of the key.
        }
        if (found.isEmpty()) {
            throw SourceProblem.settings(
                    "unusable-key",
                    "The private key cannot be read. It begins with \"-----BEGIN\" and has no passphrase.",
                    Map.of());
        }
        return Optional.of(found.getFirst());
    }

    private static SourceProblem refused(Login login, String shown, IOException e) {
        Map<String, String> values = Map.of("host", login.host(), "hostKey", shown, "known", login.hostKey());
        if (shown.isEmpty()) {
            return SourceProblem.passing("not-reached", "{host} could not be reached.", values);
        }
        if (login.hostKey().isEmpty()) {
            return SourceProblem.settings(
                    "host-key-unknown",
                    "{host} shows the key {hostKey}. Compare it with what its administrator says, and enter it as the"
                            + " host key.",
                    values);
        }
        if (!shown.equals(login.hostKey())) {
            return SourceProblem.settings(
                    "host-key-changed",
                    "{host} shows another key than before: {hostKey}. Ask its administrator whether it was changed;"
                            + " nothing was sent to it.",
                    values);
        }
        boolean notLetIn = e instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
        return notLetIn
                ? SourceProblem.settings(
                        "login-refused", "{host} does not accept the user name with this password or key.", values)
                : SourceProblem.passing("connection-lost", "The connection to {host} broke off.", values);
    }

    /** The files of a folder, folders in it left out. */
    List<DirEntry> list(String folder) {
        try {
            List<DirEntry> entries = new ArrayList<>();
            int seen = 0;
            for (DirEntry entry : files.readDir(folder)) {
                if (++seen > MOST_ENTRIES) {
                    throw SourceProblem.otherSide(
                            "too-many-files",
                            "{path} holds more than {most} files. Have old exports deleted, or give exports a folder of"
                                    + " their own.",
                            Map.of("path", folder, "most", String.valueOf(MOST_ENTRIES)));
                }
                if (entry.getAttributes().isRegularFile()) {
                    entries.add(entry);
                }
            }
            return entries;
        } catch (SourceProblem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            throw problem(folder, e);
        }
    }

    /** Copies a file, unless it is larger than so many bytes. */
    void download(String path, Path to, long most) {
        try (InputStream in = files.read(path);
                OutputStream out = Files.newOutputStream(to)) {
            byte[] some = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                size += read;
                if (size > most) {
                    throw SourceProblem.otherSide(
                            "file-too-large",
                            "{file} is larger than {most} MB.",
                            Map.of("file", path, "most", String.valueOf(most / 1_000_000)));
                }
                out.write(some, 0, read);
            }
        } catch (IOException e) {
            throw problem(path, e);
        }
    }

    private SourceProblem problem(String path, Exception e) {
        Throwable cause = e instanceof RuntimeException && e.getCause() != null ? e.getCause() : e;
        Map<String, String> values = Map.of("host", login.host(), "path", path);
        int status = cause instanceof SftpException sftp ? sftp.getStatus() : -1;
        return switch (status) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
                SourceProblem.settings("no-such-path", "{host} has no {path}.", values);
            case SftpConstants.SSH_FX_PERMISSION_DENIED ->
                SourceProblem.otherSide("path-forbidden", "{host} does not let this user read {path}.", values);
            default -> SourceProblem.passing("connection-lost", "The connection to {host} broke off.", values);
        };
    }

    @Override
    public void close() throws IOException {
        try {
            files.close();
        } finally {
            client.stop();
        }
    }
}

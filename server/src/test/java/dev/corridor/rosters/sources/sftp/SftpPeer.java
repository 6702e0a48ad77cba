package dev.corridor.rosters.sources.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server in this process that lets one user in, with a password. */
final class SftpPeer implements AutoCloseable {

    static final String PASSWORD = "planted-password";

    /** One for all: to make one takes a second. */
    private static final KeyPair KEY = key();

    private final SshServer server = SshServer.setUpDefaultServer();
    /** The password of whoever tried last. */
    private volatile String tried = "";

    SftpPeer(Path root) throws IOException {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(KEY));
        server.setPasswordAuthenticator((user, password, session) -> {
            tried = password;
            return user.equals("sis") && password.equals(PASSWORD);
        });
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    private static KeyPair key() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, 2048);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String port() {
        return String.valueOf(server.getPort());
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(KEY.getPublic());
    }

    String tried() {
        return tried;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}

package dev.corridor.rosters.sources.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server in this process that lets one user in, with a password. */
final class SftpPeer implements AutoCloseable {

    static final String PASSWORD = "planted-password";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final String fingerprint;
    /** The password of whoever tried last. */
    private volatile String tried = "";

    SftpPeer(Path root) throws IOException, java.security.GeneralSecurityException {
        java.security.KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, 2048);
        fingerprint = KeyUtils.getFingerPrint(key.getPublic());
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, password, session) -> {
            tried = password;
            return user.equals("sis") && password.equals(PASSWORD);
        });
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    String port() {
        return String.valueOf(server.getPort());
    }

    String fingerprint() {
        return fingerprint;
    }

    String tried() {
        return tried;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}

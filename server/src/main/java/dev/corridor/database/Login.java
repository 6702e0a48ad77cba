package dev.corridor.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A way into a database.
 *
 * @param url as JDBC writes it
 */
public record Login(String url, String user, String password) {

    /**
     * The login of a lesser role on the same database. Its password follows from this one's, so that every node that
     * knows the owner's agrees on it and nobody has to hand it around.
     */
    Login as(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal(("corridor role " + role).getBytes(StandardCharsets.UTF_8));
            return new Login(url, role, HexFormat.of().formatHex(derived));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}

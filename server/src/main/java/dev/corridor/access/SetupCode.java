package dev.corridor.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What shows that whoever sets a server up may look at its screen or log: a code printed at each start of an empty
 * server. Another node has another code.
 */
@Component
public class SetupCode {

    private static final Logger LOG = LoggerFactory.getLogger(SetupCode.class);
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private final Setup setup;
    private final String code = next();

    public SetupCode(Setup setup) {
        this.setup = setup;
    }

    /** Whether this is the code. Case, hyphens and spaces do not count. */
    public boolean fits(@Nullable String typed) {
        return typed != null && MessageDigest.isEqual(bytes(typed), bytes(code));
    }

    /** The code, for whoever prints it. */
    String code() {
        return code;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (setup.needed()) {
            LOG.info(
                    "Nobody can sign in yet. Open the server in a browser to set it up. From another machine than this"
                            + " it asks for the code {}",
                    code);
        }
    }

    private static byte[] bytes(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
    }

    private static String next() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

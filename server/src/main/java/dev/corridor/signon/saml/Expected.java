package dev.corridor.signon.saml;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * What a response must hold against.
 *
 * @param issuer what the provider calls itself
 * @param audience what this server is called by it
 * @param address where responses are taken
 * @param keys that the provider signs with
 * @param key to open what is encrypted; empty where it was kept with another key of this server
 */
public record Expected(String issuer, String audience, String address, List<PublicKey> keys, Optional<PrivateKey> key) {

    public Expected {
        keys = List.copyOf(keys);
    }
}

package dev.corridor.access.factors;

/**
 * This server as a browser reaches it; a passkey is made for one.
 *
 * @param host such as {@code passes.example}: what WebAuthn calls the relying party's id
 * @param origin such as {@code https://passes.example}
 */
public record Site(String host, String origin) {}

package dev.corridor.outgoing;

import java.net.UnknownHostException;

/** An address that this server does not call. */
public final class AddressRefused extends UnknownHostException {

    /** Why. */
    public enum Why {
        /** In a private network that is not allowed. */
        PRIVATE,
        /** Neither {@code https} nor in an allowed network. */
        IN_CLEAR,
        /** No address of another system at all. */
        NOT_AN_ADDRESS
    }

    private final Why why;

    AddressRefused(Why why, String host) {
        super(host + " is not called: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

package dev.corridor.outgoing;

import java.net.UnknownHostException;

/** Nobody has said whether there is such a host: what may pass, unlike a host that is not there. */
public final class NoNameServer extends UnknownHostException {

    private static final long serialVersionUID = 1;

    NoNameServer(String message) {
        super(message);
    }
}

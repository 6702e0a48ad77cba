package dev.corridor.live;

import java.io.IOException;
import java.io.OutputStream;

/** One server-sent event, written once and sent to any number of streams. */
final class Event {

    private final byte[] bytes;

    Event(byte[] bytes) {
        this.bytes = bytes;
    }

    void sendTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}

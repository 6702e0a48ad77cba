package dev.corridor.live;

import dev.corridor.passes.PassCard;
import dev.corridor.shared.PassId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes server-sent events. JSON has no line breaks, so each event's data is one line. */
@Component
final class Events {

    private static final int RETRY_LEAST_MILLIS = 500;
    private static final int RETRY_MOST_MILLIS = 4_000;

    private final JsonMapper json;

    Events(JsonMapper json) {
        this.json = json;
    }

    byte[] json(PassCard card) {
        return json.writeValueAsBytes(card);
    }

    Event pass(long seq, byte[] card) {
        return joined(head(seq, "pass"), card);
    }

    /** A pass that did not change itself; it has no place in the log, so the browser goes on from where it was. */
    Event again(byte[] card) {
        return joined(utf8("event: pass\ndata: "), card);
    }

    Event gone(long seq, PassId id) {
        return joined(head(seq, "gone"), json.writeValueAsBytes(Map.of("id", id)));
    }

    Event topic(String topic, String id) {
        byte[] data = json.writeValueAsBytes(Map.of("topic", topic, "id", id));
        return joined(utf8("event: topic\ndata: "), data);
    }

    Event ping(long seq) {
        return joined(head(seq, "ping"), utf8("{}"));
    }

    /** All that a viewer sees, from cards that are JSON already. */
    Event snapshot(long seq, List<byte[]> cards) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 + 512 * cards.size());
        out.writeBytes(head(seq, "snapshot"));
        out.writeBytes(utf8("{\"seq\":" + seq + ",\"passes\":["));
        for (int i = 0; i < cards.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(cards.get(i));
        }
        out.writeBytes(utf8("]}"));
        out.writeBytes(END);
        return new Event(out.toByteArray());
    }

    /** How long a browser waits before it connects again: by chance, so that a thousand do not come back at once. */
    Event retry() {
        int millis = ThreadLocalRandom.current().nextInt(RETRY_LEAST_MILLIS, RETRY_MOST_MILLIS);
        return new Event(utf8("retry: " + millis + "\n\n"));
    }

    private static final byte[] END = utf8("\n\n");

    private static byte[] head(long seq, String event) {
        return utf8("id: " + seq + "\nevent: " + event + "\ndata: ");
    }

    private static Event joined(byte[] head, byte[] data) {
        byte[] all = new byte[head.length + data.length + END.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(data, 0, all, head.length, data.length);
        System.arraycopy(END, 0, all, head.length + data.length, END.length);
        return new Event(all);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

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

/** Server-sent events as bytes. JSON has no line breaks, so each event's data is one line. */
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

    byte[] pass(long seq, byte[] card) {
        return joined(head(seq, "pass"), card, END);
    }

    byte[] gone(long seq, PassId id) {
        return joined(head(seq, "gone"), json.writeValueAsBytes(Map.of("id", id)), END);
    }

    byte[] topic(String topic, String id) {
        byte[] data = json.writeValueAsBytes(Map.of("topic", topic, "id", id));
        return joined(utf8("event: topic\ndata: "), data, END);
    }

    byte[] ping(long seq) {
        return joined(head(seq, "ping"), utf8("{}"), END);
    }

    /** All that a viewer sees, from cards that are JSON already. */
    byte[] snapshot(long seq, List<byte[]> cards) {
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
        return out.toByteArray();
    }

    /** How long a browser waits before it connects again: by chance, so that a thousand do not come back at once. */
    byte[] retry() {
        return utf8("retry: " + ThreadLocalRandom.current().nextInt(RETRY_LEAST_MILLIS, RETRY_MOST_MILLIS) + "\n\n");
    }

    private static final byte[] END = utf8("\n\n");

    private static byte[] head(long seq, String event) {
        return utf8("id: " + seq + "\nevent: " + event + "\ndata: ");
    }

    private static byte[] joined(byte[] head, byte[] data, byte[] end) {
        byte[] all = new byte[head.length + data.length + end.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(data, 0, all, head.length, data.length);
        System.arraycopy(end, 0, all, head.length + data.length, end.length);
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

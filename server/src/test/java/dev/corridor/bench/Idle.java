package dev.corridor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Students of several schools who only watch, each with a session and a stream of their own. Says {@code open} when all
 * are, waits for a line to read, then counts the streams that have had a sign of life. Arguments: port, streams.
 */
final class Idle {

    private static final int OF_A_SCHOOL = 1_000;

    private Idle() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        List<Browser> browsers = new ArrayList<>();
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int school = i / OF_A_SCHOOL;
            Browser browser = new Browser(port);
            browsers.add(browser);
            streams.add(browser.stream(World.stream(school), World.student(school, i % OF_A_SCHOOL)));
        }
        System.out.println("open");
        System.in.read();
        int alive = 0;
        for (InputStream stream : streams) {
            alive += alive(stream) ? 1 : 0;
        }
        System.out.println("alive=" + alive);
        for (Browser browser : browsers) {
            browser.close();
        }
    }

    private static boolean alive(InputStream stream) throws IOException {
        StringBuilder text = new StringBuilder();
        while (stream.available() > 0) {
            text.append(new String(stream.readNBytes(stream.available()), StandardCharsets.US_ASCII));
        }
        return text.indexOf("event: ping") >= 0;
    }
}

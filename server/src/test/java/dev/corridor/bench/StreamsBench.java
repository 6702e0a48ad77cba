package dev.corridor.bench;

import dev.corridor.Corridor;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an idle stream costs: heap before and after so many are open, security on, each of a session of its own. The
 * clients are in the same process, but hold nothing but a socket. Argument: streams (2000).
 */
public final class StreamsBench {

    private StreamsBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Corridor.class)
                .initializers(new TestDatabase.Initializer())
                .run("--server.port=0", "--logging.level.root=warn")) {
            int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            TestSchool school = TestSchool.make(context);
            List<String> cookies = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                cookies.add(Objects.requireNonNull(school.as(school.monitor()).cookie("corridor")));
            }
            List<Socket> sockets = new ArrayList<>();
            sockets.add(open(port, school.at("/hall/stream"), cookies.getFirst()));
            long before = heap();
            for (String cookie : cookies) {
                sockets.add(open(port, school.at("/hall/stream"), cookie));
            }
            Thread.sleep(3_000);
            long after = heap();
            System.out.printf(
                    "%d idle streams: %.1f kB of heap each, %.0f MB for 5,000%n",
                    count, (after - before) / 1024.0 / count, (after - before) / 1048576.0 / count * 5_000);
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static Socket open(int port, String path, String cookie) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: corridor=" + cookie + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] first = new byte[15];
        String status =
                new String(first, 0, socket.getInputStream().readNBytes(first, 0, 15), StandardCharsets.US_ASCII);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        return socket;
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(300);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

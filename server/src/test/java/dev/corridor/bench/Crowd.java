package dev.corridor.bench;

import dev.corridor.bench.Browser.Reply;
import dev.corridor.bench.Browser.Request;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many at once in one school, each sending a student out and back again without a pause, and one teacher of another
 * school who writes and ends passes now and then. Arguments: port, how many, seconds.
 */
final class Crowd {

    private static final int PAUSE_MILLIS = 20;

    private final int port;
    private final Times crowd = new Times();
    private final Times other = new Times();

    private Crowd(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) {
        int clients = Integer.parseInt(arguments[1]);
        long until = System.nanoTime() + Integer.parseInt(arguments[2]) * 1_000_000_000L;
        Crowd measured = new Crowd(Integer.parseInt(arguments[0]));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int student = i;
                threads.execute(() -> measured.outAndBack(0, student, 0, measured.crowd, until));
            }
            threads.execute(() -> measured.outAndBack(1, 0, PAUSE_MILLIS, measured.other, until));
        }
        measured.crowd.print("crowd");
        measured.other.print("other");
    }

    private void outAndBack(int school, int student, int pause, Times times, long until) {
        try (Browser browser = new Browser(port)) {
            while (System.nanoTime() < until) {
                Reply out = timed(browser, World.write(school, student), 201, times);
                timed(browser, World.end(school, student, out.text("id")), 200, times);
                Thread.sleep(pause);
            }
        } catch (IOException broken) {
            times.wrong(broken.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply timed(Browser browser, Request request, int expected, Times times) throws IOException {
        long before = System.nanoTime();
        Reply reply = browser.ask(request);
        times.add(System.nanoTime() - before);
        if (reply.status() != expected) {
            throw new IOException(reply.status() + " " + reply.body());
        }
        return reply;
    }
}

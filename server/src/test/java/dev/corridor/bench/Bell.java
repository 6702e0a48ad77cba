package dev.corridor.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bell: students of one school ask within one second, while teachers of another write passes at twenty a second.
 * Arguments: port, a school for a rehearsal that is not counted, the school, students.
 */
final class Bell {

    private static final int OTHERS_PER_SECOND = 20;
    private static final int OTHERS = 60;

    private Bell() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int students = Integer.parseInt(arguments[3]);
        ring(port, Integer.parseInt(arguments[1]), students, false);
        Thread.sleep(1_000);
        ring(port, Integer.parseInt(arguments[2]), students, true);
    }

    private static void ring(int port, int school, int students, boolean counts) throws InterruptedException {
        Map<String, Integer> states = new ConcurrentHashMap<>();
        Pace others = new Pace(port, 201);
        Thread meanwhile =
                Thread.ofPlatform().start(() -> others.run(OTHERS_PER_SECOND, OTHERS, i -> World.write(school + 1, i)));
        Thread.sleep(1_000);
        Pace bell = new Pace(port, 201);
        bell.run(
                students,
                students,
                i -> World.ask(school, i),
                (i, reply) -> states.merge(reply.text("state"), 1, Integer::sum));
        meanwhile.join();
        if (counts) {
            bell.times().print("bell");
            others.times().print("other");
            System.out.println("states=" + new TreeMap<>(states).toString().replaceAll("[{} ]", ""));
        }
    }
}

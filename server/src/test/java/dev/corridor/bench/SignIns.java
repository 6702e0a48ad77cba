package dev.corridor.bench;

/**
 * Students sign in by password at a steady pace, while teachers of all schools write passes. Arguments: port, schools,
 * password, sign-ins, seconds, passes a second.
 */
final class SignIns {

    private static final int STUDENTS = 900;

    private SignIns() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int schools = Integer.parseInt(arguments[1]);
        String password = arguments[2];
        int count = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        int passesPerSecond = Integer.parseInt(arguments[5]);
        Pace passes = new Pace(port, 201);
        Thread meanwhile = Thread.ofPlatform()
                .start(() -> passes.run(
                        passesPerSecond,
                        passesPerSecond * seconds,
                        i -> World.write(i % schools, i / schools % STUDENTS)));
        Pace signIns = new Pace(port, 200);
        signIns.run((double) count / seconds, count, i -> {
            String login = "student%d@bench%d.example".formatted(i / schools, i % schools);
            return Browser.Request.post(
                    "/api/session", "", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
        });
        meanwhile.join();
        signIns.times().print("signin");
        passes.times().print("pass");
    }
}

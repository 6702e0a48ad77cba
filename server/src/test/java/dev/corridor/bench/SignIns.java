package dev.corridor.bench;

/**
 * Students sign in by password at a steady pace, while teachers of all schools write passes. Arguments: port, schools,
 * password, sign-ins, seconds, passes a second.
 */
final class SignIns {

    private static final int STUDENTS = 900;
    private static final int FIRST_SECONDS = 5;

    private SignIns() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int schools = Integer.parseInt(arguments[1]);
        String password = arguments[2];
        int count = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        int passesPerSecond = Integer.parseInt(arguments[5]);
        Pace passes = new Pace(port, 201);
        Pace signIns = new Pace(port, 200);
        // In the first seconds this process itself gets up to speed; they are not counted.
        signIns.run(2, 2 * FIRST_SECONDS, i -> signIn(schools, password, count + i));
        passes.run(passesPerSecond, passesPerSecond * FIRST_SECONDS, i -> write(schools, i));
        passes.times().forget();
        signIns.times().forget();
        Thread meanwhile = Thread.ofPlatform()
                .start(() -> passes.run(
                        passesPerSecond,
                        passesPerSecond * seconds,
                        i -> write(schools, passesPerSecond * FIRST_SECONDS + i)));
        signIns.run((double) count / seconds, count, i -> signIn(schools, password, i));
        meanwhile.join();
        signIns.times().print("signin");
        passes.times().print("pass");
    }

    private static Browser.Request write(int schools, int i) {
        return World.write(i % schools, i / schools % STUDENTS);
    }

    private static Browser.Request signIn(int schools, String password, int i) {
        String login = "student%d@bench%d.example".formatted(i / schools, i % schools);
        return Browser.Request.post(
                "/api/session", "", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }
}

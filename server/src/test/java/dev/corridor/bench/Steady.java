package dev.corridor.bench;

/** Teachers of all schools write passes at a steady pace. Arguments: port, schools, requests a second, seconds. */
final class Steady {

    private static final int SENT_OF_A_SCHOOL = 900;
    /** In which this process itself gets up to speed; not counted. */
    private static final int FIRST_SECONDS = 5;

    private Steady() {}

    public static void main(String[] arguments) {
        int schools = Integer.parseInt(arguments[1]);
        int perSecond = Integer.parseInt(arguments[2]);
        int count = perSecond * Integer.parseInt(arguments[3]);
        int first = perSecond * FIRST_SECONDS;
        Pace pace = new Pace(Integer.parseInt(arguments[0]), 201);
        pace.run(perSecond, first, i -> World.write(i % schools, i / schools));
        pace.times().forget();
        pace.run(perSecond, count, i -> {
            int all = first + i;
            return World.write(all % schools, all / schools % SENT_OF_A_SCHOOL);
        });
        pace.times().print("pass");
    }
}

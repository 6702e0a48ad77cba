package dev.corridor.bench;

/** Teachers of all schools write passes at a steady pace. Arguments: port, schools, requests a second, seconds. */
final class Steady {

    private static final int SENT_OF_A_SCHOOL = 900;

    private Steady() {}

    public static void main(String[] arguments) {
        int schools = Integer.parseInt(arguments[1]);
        int perSecond = Integer.parseInt(arguments[2]);
        int count = perSecond * Integer.parseInt(arguments[3]);
        Pace pace = new Pace(Integer.parseInt(arguments[0]), 201);
        pace.run(perSecond, count, i -> World.write(i % schools, i / schools % SENT_OF_A_SCHOOL));
        pace.times().print("pass");
    }
}

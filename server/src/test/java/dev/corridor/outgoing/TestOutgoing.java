package dev.corridor.outgoing;

/** The way out as a test has it: to this machine too. */
public final class TestOutgoing {

    private TestOutgoing() {}

    public static Outgoing toThisMachine() {
        return new Outgoing("127.0.0.1,::1");
    }
}

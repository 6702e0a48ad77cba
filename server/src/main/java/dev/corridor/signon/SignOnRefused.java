package dev.corridor.signon;

/** What ends a sign-in on its way through the parts of the protocol, which can only throw. */
public final class SignOnRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /** @param detail for an admin: what was found, never anything secret or personal */
    public SignOnRefused(Reason reason, String detail) {
        super(reason.word(), null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}

package dev.corridor.photos.model;

/** Why an image is not taken. */
public final class UnusableImage extends Exception {

    /** Stable codes that screens translate. */
    public enum Code {
        NOT_AN_IMAGE("This is no JPEG or PNG."),
        BROKEN("The image is damaged, or of a kind that is not read."),
        TOO_LARGE("At most 15 MB and 25 million pixels."),
        TOO_SMALL("At least 64 pixels each way.");

        private final String message;

        Code(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Code code;

    UnusableImage(Code code) {
        super(code.message(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}

package dev.corridor.passes;

import dev.corridor.shared.PassId;

/**
 * What is remembered of a press that was done: the pass it came to, and what was wanted.
 *
 * @param wanted by its {@link Fingerprint}
 */
record Done(PassId pass, String wanted) {

    private static final int ID = 36;

    /** As the log keeps it: a string of JSON. */
    String json() {
        return "\"" + pass + " " + wanted + "\"";
    }

    static Done of(String json) {
        String text = json.substring(1, json.length() - 1);
        return new Done(PassId.of(text.substring(0, ID)), text.substring(ID).strip());
    }
}

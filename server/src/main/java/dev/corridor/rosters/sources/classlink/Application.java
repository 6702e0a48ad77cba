package dev.corridor.rosters.sources.classlink;

/**
 * A district that has let us in.
 *
 * @param id what an admin may name it by
 * @param path its part of addresses, escaped already
 */
record Application(String id, String name, String path, String bearer, boolean active) {

    boolean is(String said) {
        return said.equals(id) || said.equals(path) || said.equalsIgnoreCase(name);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Application[" + id + "]";
    }
}

package dev.corridor.passes.model;

/** What somebody sees of a hall. */
@FunctionalInterface
public interface Sight {

    boolean sees(Pass pass);
}

package dev.corridor.rosters;

import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Mapping;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * A roster to be read.
 *
 * @param name what the person calls the file
 * @param mapping what admins have said about its words
 * @param guard how much it may take away
 * @param beyondGuard whether somebody has said yes to more
 * @param passesOver whether rows that cannot be used are passed over, nothing being changed about whom they are of;
 *     else they stop it all
 * @param connection that it was fetched by; its people are kept by it
 */
public record Handed(
        Path path,
        String name,
        Mapping mapping,
        Guard guard,
        boolean beyondGuard,
        boolean passesOver,
        Optional<UUID> connection) {

    /** A file that somebody chose. */
    public static Handed upload(Path path, String name) {
        return new Handed(path, name, Mapping.NONE, Guard.USUAL, false, false, Optional.empty());
    }

    Handed guarded(Guard by) {
        return new Handed(path, name, mapping, by, beyondGuard, passesOver, connection);
    }

    public Handed allowed(boolean beyond) {
        return new Handed(path, name, mapping, guard, beyond, passesOver, connection);
    }
}

package dev.corridor.photos.model;

import java.util.Optional;

/**
 * One file that was handed in, read.
 *
 * @param name without its folder
 * @param whose what it or the list in the zip says: an ID number, a username or an e-mail address
 * @param portrait what is to be stored; missing if the file cannot be used
 * @param wrong why not
 */
public record PhotoFile(String name, String whose, Optional<byte[]> portrait, Optional<Wrong> wrong) {

    /** A stable code and plain English. */
    public record Wrong(String code, String message) {}

    static PhotoFile of(String name, String whose, byte[] portrait) {
        return new PhotoFile(name, whose, Optional.of(portrait), Optional.empty());
    }

    static PhotoFile wrong(String name, String whose, String code, String message) {
        return new PhotoFile(name, whose, Optional.empty(), Optional.of(new Wrong(code, message)));
    }
}

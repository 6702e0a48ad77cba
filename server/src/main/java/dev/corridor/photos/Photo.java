package dev.corridor.photos;

import dev.corridor.shared.PersonId;

/** A stored photo and whose it is. */
public final class Photo {

    private final PersonId person;
    private final byte[] jpeg;

    public Photo(PersonId person, byte[] jpeg) {
        this.person = person;
        this.jpeg = jpeg.clone();
    }

    public PersonId person() {
        return person;
    }

    /** A small JPEG. */
    public byte[] jpeg() {
        return jpeg.clone();
    }
}

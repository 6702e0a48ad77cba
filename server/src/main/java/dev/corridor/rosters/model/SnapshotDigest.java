package dev.corridor.rosters.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;

/** All that a snapshot says, in 64 digits: the same for two that say the same in the same rows, and for no others. */
public final class SnapshotDigest {

    private final MessageDigest sha;
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 16);

    private SnapshotDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Empty if it gives anybody a password or a PIN: of those nothing is kept, not even in a digest. */
    public static Optional<String> of(Snapshot snapshot) {
        SnapshotDigest digest = new SnapshotDigest();
        if (!digest.people(snapshot)) {
            return Optional.empty();
        }
        digest.rest(snapshot);
        digest.flush();
        return Optional.of(HexFormat.of().formatHex(digest.sha.digest()));
    }

    private boolean people(Snapshot snapshot) {
        number(snapshot.people().size());
        for (PersonEntry person : snapshot.people()) {
            if (!person.password().isEmpty() || !person.pin().isEmpty()) {
                return false;
            }
            person(person);
        }
        return true;
    }

    private void person(PersonEntry person) {
        origin(person.origin());
        text(person.key());
        text(person.role().name());
        number(person.schools().size());
        person.schools().forEach(this::school);
        text(person.givenName());
        text(person.familyName());
        text(person.email());
        text(person.username());
        text(person.number());
        text(person.grade());
        text(person.homeroom());
        number(person.enabled() ? 1 : 0);
        text(person.preferredName());
    }

    private void rest(Snapshot snapshot) {
        number(snapshot.schools().size());
        snapshot.schools().forEach(school -> {
            origin(school.origin());
            text(school.key());
            text(school.name());
        });
        number(snapshot.sections().size());
        snapshot.sections().forEach(this::section);
        enrolled(snapshot.enrolled());
        number(snapshot.rooms().size());
        snapshot.rooms().forEach(room -> {
            origin(room.origin());
            school(room.school());
            text(room.location());
            text(room.name());
        });
        number(snapshot.bells().size());
        snapshot.bells().forEach(this::bell);
        number(snapshot.wholePeople() ? 1 : 0);
        number(snapshot.wholeSections() ? 1 : 0);
        texts(new TreeSet<>(snapshot.untouched()));
        texts(new TreeSet<>(snapshot.untouchedSections()));
    }

    private void section(SectionEntry section) {
        origin(section.origin());
        text(section.key());
        school(section.school());
        text(section.name());
        text(section.code());
        text(section.location());
        number(section.term().isPresent() ? 1 : 0);
        section.term().ifPresent(term -> {
            text(term.key());
            text(term.name());
            number(term.starts().toEpochDay());
            number(term.ends().toEpochDay());
        });
        texts(section.periods());
    }

    private void enrolled(Enrolled enrolled) {
        texts(enrolled.sections());
        texts(enrolled.people());
        number(enrolled.size());
        for (int one = 0; one < enrolled.size(); one++) {
            number((long) enrolled.section(one) << 32
                    | (long) enrolled.person(one) << 1
                    | (enrolled.teacher(one) ? 1 : 0));
        }
    }

    private void bell(BellEntry bell) {
        origin(bell.origin());
        school(bell.school());
        text(bell.schedule());
        text(bell.period());
        number(bell.starts().toNanoOfDay());
        number(bell.ends().toNanoOfDay());
    }

    private void origin(Origin origin) {
        text(origin.file());
        number(origin.row());
    }

    private void school(SchoolRef school) {
        text(school.key());
        text(school.name());
    }

    private void texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** With its length, so that no two lists of texts are told as one. */
    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        if (bytes.length > waiting.remaining()) {
            flush();
        }
        if (bytes.length > waiting.remaining()) {
            sha.update(bytes);
        } else {
            waiting.put(bytes);
        }
    }

    private void number(long number) {
        if (waiting.remaining() < Long.BYTES) {
            flush();
        }
        waiting.putLong(number);
    }

    private void flush() {
        sha.update(waiting.flip());
        waiting.clear();
    }
}

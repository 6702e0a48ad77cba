package dev.corridor.people;

/** Somebody as an admin of people edits them. */
public record PersonEdition(Person person, Account account, Standing standing) {

    /**
     * Which version this is: another one as soon as anything the form holds is different, whoever wrote it, a roster
     * too. The state is changed elsewhere and does not count.
     */
    public long version() {
        return Fingerprint.of(PersonForm.of(this).toString());
    }
}

package dev.corridor.rosters.model;

import java.util.List;

/**
 * Somebody in the roster. Texts are blank where the roster says nothing.
 *
 * @param key the source id; blank in a list of accounts
 * @param schools where this person is; empty for somebody of the district only
 * @param number the school's own ID number
 * @param password as handed in, for a first sign-in
 * @param pin as handed in, for a student who has none
 * @param enabled whether the person may sign in
 * @param preferredName what is used in place of the given name, for somebody who has chosen none here
 */
public record PersonEntry(
        Origin origin,
        String key,
        RosterRole role,
        List<SchoolRef> schools,
        String givenName,
        String familyName,
        String email,
        String username,
        String number,
        String grade,
        String homeroom,
        String password,
        String pin,
        boolean enabled,
        String preferredName) {

    public PersonEntry {
        schools = List.copyOf(schools);
    }

    /** What messages and previews call this person. */
    public String name() {
        return (givenName + " " + familyName).strip();
    }

    /** The same, in other schools. */
    public PersonEntry in(List<SchoolRef> others) {
        return new PersonEntry(
                origin,
                key,
                role,
                others,
                givenName,
                familyName,
                email,
                username,
                number,
                grade,
                homeroom,
                password,
                pin,
                enabled,
                preferredName);
    }

    /** The same, as something of the district only. */
    public PersonEntry ofDistrict() {
        return new PersonEntry(
                origin,
                key,
                RosterRole.DISTRICT_ADMINISTRATOR,
                List.of(),
                givenName,
                familyName,
                email,
                username,
                number,
                grade,
                homeroom,
                password,
                pin,
                enabled,
                preferredName);
    }

    /** The same, with a homeroom. */
    public PersonEntry homeroom(String room) {
        return new PersonEntry(
                origin,
                key,
                role,
                schools,
                givenName,
                familyName,
                email,
                username,
                number,
                grade,
                room,
                password,
                pin,
                enabled,
                preferredName);
    }

    /** Leaves password and PIN out. */
    @Override
    public String toString() {
        return "PersonEntry[" + origin + ", " + key + "]";
    }
}

package dev.corridor.rosters.model;

import dev.corridor.schools.School;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;

/** What a roster is compared with, read part by part. All of it is as it was at one moment. */
public interface There {

    /** The schools that may be changed. */
    List<School> schools();

    /** Whether other connections tell anybody of these schools. */
    boolean othersTell();

    /** Tells what identifies everybody. */
    void census(Census into);

    /**
     * These people.
     *
     * @param inSchools those of them who are anything in a school
     */
    Known known(List<AccountId> accounts, Map<SchoolId, List<AccountId>> inSchools);

    /** What a school has of rooms and classes; nothing if it is still to be made. */
    KnownPlaces places(SchoolId school);
}

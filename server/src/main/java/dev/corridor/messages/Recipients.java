package dev.corridor.messages;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.Set;

/** Who is to be told, at one moment in one school. */
interface Recipients {

    /** Who staffs a room now, and who acts for them. */
    Set<PersonId> staffOf(RoomId room);

    Set<PersonId> monitors();

    Set<PersonId> admins();

    /** Who keeps an eye on a student. */
    Set<PersonId> watching(PersonId student);
}

package dev.corridor.passes;

import dev.corridor.people.PeopleNames;
import dev.corridor.places.Rooms;
import dev.corridor.schools.Configured;
import dev.corridor.schools.Schools;
import dev.corridor.shared.SchoolId;
import org.springframework.stereotype.Component;

/** Keeps what the people and rooms of each school are called. */
@Component
class Directories {

    private final Schools schools;
    private final PeopleNames names;
    private final Rooms rooms;
    private final Configured<Directory> directories;

    Directories(Schools schools, PeopleNames names, Rooms rooms) {
        this.schools = schools;
        this.names = names;
        this.rooms = rooms;
        this.directories = schools.configured(this::load);
    }

    Directory of(SchoolId school) {
        return directories.get(school);
    }

    Directory of(SchoolId school, long configVersion) {
        return directories.get(school, configVersion);
    }

    private Directory load(SchoolId school) {
        return new Directory(
                names.of(school), rooms.signs(school), schools.settings(school).showRoomNumbers());
    }
}

package dev.corridor.passes;

import dev.corridor.passes.PassCard.FoundPart;
import dev.corridor.passes.PassCard.Named;
import dev.corridor.passes.PassCard.Sign;
import dev.corridor.passes.PassCard.WalkoutPart;
import dev.corridor.passes.model.Found;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Walkout;
import dev.corridor.people.PersonName;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.Optional;

/** What a viewer is told of a walkout. Students learn that they are looked for, and no more. */
record WalkoutView(Directory directory, ViewKey viewer) {

    Optional<WalkoutPart> of(Pass pass) {
        return pass.walkout().map(walkout -> switch (viewer) {
            case ViewKey.Student student -> WalkoutPart.FOR_STUDENTS;
            case ViewKey.Staff staff -> forStaff(staff, pass, walkout);
        });
    }

    private WalkoutPart forStaff(ViewKey.Staff staff, Pass pass, Walkout walkout) {
        return new WalkoutPart(
                named(pass.author().person()),
                walkout.kiosk().flatMap(room -> known(staff, room)).orElse(null),
                walkout.told().word(),
                walkout.after().orElse(null),
                walkout.found().map(found -> found(staff, found)).orElse(null));
    }

    /** That a student was found in a confidential room is told like a pass to it: to few. */
    private FoundPart found(ViewKey.Staff staff, Found found) {
        return new FoundPart(
                found.room().flatMap(room -> known(staff, room)).orElse(null),
                found.place().orElse(null),
                found.how().word(),
                found.comment().orElse(null));
    }

    private Optional<Sign> known(ViewKey.Staff staff, RoomId id) {
        return directory
                .room(id)
                .filter(room -> !directory.confidential(id) || staff.seesInside(id))
                .map(room -> new Sign(id, room.name(), room.number(), room.colour(), room.icon()));
    }

    private Named named(PersonId id) {
        return new Named(id, directory.person(id).map(PersonName::name).orElse(""));
    }
}

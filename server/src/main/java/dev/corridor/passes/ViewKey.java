package dev.corridor.passes;

import dev.corridor.passes.model.Asked;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Sight;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What decides how somebody sees a school's passes. Two viewers with equal keys see the same, so that what is made for
 * one serves the other; a viewer whose key changes starts anew.
 */
public sealed interface ViewKey extends Sight {

    PersonId self();

    /** Whether it is any business of theirs, beyond being in the hallway. */
    boolean concerns(Pass pass);

    /** Whether they see where this pass leads, if its destination is confidential. */
    boolean seesConfidential(Pass pass);

    /**
     * A student sees their own passes.
     *
     * @param kiosk the room of the kiosk that they stand at
     */
    record Student(PersonId self, Optional<RoomId> kiosk) implements ViewKey {

        /** On a device of their own. */
        public Student(PersonId self) {
            this(self, Optional.empty());
        }

        @Override
        public boolean sees(Pass pass) {
            return pass.student().equals(self);
        }

        @Override
        public boolean concerns(Pass pass) {
            return sees(pass);
        }

        @Override
        public boolean seesConfidential(Pass pass) {
            return sees(pass);
        }
    }

    /**
     * Staff see the hallway, or else what concerns them: their rooms, whom they teach now, what they wrote, what they
     * were asked.
     *
     * @param names in whose names they answer: their own, and those of the teachers they act for
     * @param hallway whether they see everybody who is out
     * @param writes whether they write and change passes
     * @param admin whether they may answer any request
     * @param safety whether they see trips to confidential rooms
     * @param rooms the rooms they staff
     * @param taught the students they teach at this moment
     */
    record Staff(
            PersonId self,
            Set<PersonId> names,
            boolean hallway,
            boolean writes,
            boolean admin,
            boolean safety,
            Set<RoomId> rooms,
            Set<PersonId> taught)
            implements ViewKey {

        public Staff {
            names = Set.copyOf(names);
            rooms = Set.copyOf(rooms);
            taught = Set.copyOf(taught);
        }

        @Override
        public boolean sees(Pass pass) {
            return hallway || concerns(pass);
        }

        @Override
        public boolean concerns(Pass pass) {
            return rooms.contains(pass.trip().origin())
                    || rooms.contains(pass.trip().destination())
                    || taught.contains(pass.student())
                    || party(pass);
        }

        @Override
        public boolean seesConfidential(Pass pass) {
            return seesInside(pass.trip().destination()) || party(pass);
        }

        /** Whether they may know who is in a room, if it is confidential. */
        boolean seesInside(RoomId room) {
            return safety || rooms.contains(room);
        }

        private boolean party(Pass pass) {
            return names.contains(pass.author().person()) || asked(pass);
        }

        /** Whether the request is to them, or to whom they act for. */
        boolean asked(Pass pass) {
            return pass.asked().map(Asked::people).orElse(List.of()).stream().anyMatch(names::contains);
        }
    }
}

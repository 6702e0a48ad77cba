package dev.corridor.passes.web;

import dev.corridor.access.BoundKiosk;
import dev.corridor.passes.Look;
import dev.corridor.passes.PassCard.Sign;
import dev.corridor.passes.Passes;
import dev.corridor.passes.Walkouts;
import dev.corridor.passes.model.InLine;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.State;
import dev.corridor.passes.web.Choices.Choice;
import dev.corridor.passes.web.KioskBoard.Place;
import dev.corridor.passes.web.KioskBoard.Turn;
import dev.corridor.people.PersonName;
import dev.corridor.places.Room;
import dev.corridor.places.RoomCodes;
import dev.corridor.places.RoomCodes.RoomCode;
import dev.corridor.places.Rooms;
import dev.corridor.places.Timetable;
import dev.corridor.rules.RestrictedEnding;
import dev.corridor.rules.RoomRules;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what a kiosk shows while nobody stands at it. */
@Component
class KioskBoards {

    private static final int MOST = 4;

    private final Passes passes;
    private final ChoiceBoard choices;
    private final Rooms rooms;
    private final KioskSigns signs;
    private final Walkouts walkouts;
    private final RoomCodes codes;
    private final Timetable timetable;
    private final SchoolTransactions transactions;
    private final SchoolClock clock;

    KioskBoards(
            Passes passes,
            ChoiceBoard choices,
            Rooms rooms,
            KioskSigns signs,
            Walkouts walkouts,
            RoomCodes codes,
            Timetable timetable,
            SchoolTransactions transactions,
            SchoolClock clock) {
        this.passes = passes;
        this.choices = choices;
        this.rooms = rooms;
        this.signs = signs;
        this.walkouts = walkouts;
        this.codes = codes;
        this.timetable = timetable;
        this.transactions = transactions;
        this.clock = clock;
    }

    KioskBoard of(BoundKiosk kiosk) {
        Optional<RoomCode> code = code(kiosk);
        return passes.looking(kiosk.school(), List.of(), look -> board(kiosk, look, code));
    }

    private KioskBoard board(BoundKiosk kiosk, Look look, Optional<RoomCode> code) {
        Room room = rooms.find(kiosk.school(), kiosk.room()).orElseThrow(() -> Problem.notFound("kiosk"));
        Instant now = look.scene().now();
        KioskBoard board = new KioskBoard(
                "",
                now,
                sign(look, room.id()),
                timetable.meetsIn(kiosk.school(), room.id(), now).orElse(null),
                teachers(look, room),
                turns(look, kiosk.room()),
                places(kiosk, look),
                look.scene().book().emergency().filter(one -> one.lasts(now)).isPresent(),
                code.orElse(null),
                !walkouts.alertRooms(kiosk.school()).isEmpty(),
                kiosk.classList());
        return board.versioned();
    }

    private static List<String> teachers(Look look, Room room) {
        return room.teachers().stream()
                .flatMap(id -> look.directory().person(id).stream())
                .map(PersonName::name)
                .toList();
    }

    /** Where some pass of this room's students ends with its code. */
    private Optional<RoomCode> code(BoundKiosk kiosk) {
        Optional<RoomRules> rules = transactions.read(
                kiosk.school(),
                () -> Optional.ofNullable(rooms.rules(kiosk.school()).get(kiosk.room())));
        return rules.filter(room -> room.ending() == RestrictedEnding.ROOM_CODE)
                .map(room -> codes.show(kiosk.school(), kiosk.room(), clock.now()));
    }

    private static List<Turn> turns(Look look, RoomId room) {
        return look.hall()
                .open()
                .filter(pass -> pass.state() == State.READY && pass.author().kiosk())
                .filter(pass -> pass.trip().origin().equals(room))
                .map(pass -> turn(look, pass))
                .sorted(Comparator.comparing(Turn::until).thenComparing(Turn::initials))
                .toList();
    }

    private static Turn turn(Look look, Pass pass) {
        String initials = look.directory()
                .person(pass.student())
                .map(PersonName::initials)
                .orElse("");
        return new Turn(initials, pass.line().flatMap(InLine::turnUntil).orElseThrow());
    }

    private List<Place> places(BoundKiosk kiosk, Look look) {
        Map<RoomId, Choice> items = new LinkedHashMap<>();
        choices.of(nobody(kiosk), look, Optional.of(kiosk.room()))
                .items()
                .forEach(item -> items.put(item.roomId(), item));
        return signs.order(kiosk.school(), kiosk.room()).stream()
                .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                .limit(MOST)
                .map(item -> new Place(sign(look, item.roomId()), item.status(), item.line(), item.earliest()))
                .toList();
    }

    /** Of whom nothing is known, so that it is told what anybody may. */
    private static Actor nobody(BoundKiosk kiosk) {
        return new Actor(
                kiosk.school(),
                new AccountId(Ids.next()),
                new PersonId(Ids.next()),
                Set.of(Role.STUDENT),
                Set.of(Permission.AT_KIOSK),
                List.of(),
                Optional.empty(),
                kiosk.device(),
                Optional.of(kiosk.room()));
    }

    private static Sign sign(Look look, RoomId id) {
        return KioskSigns.of(look.directory(), id).orElseThrow(() -> Problem.notFound("kiosk"));
    }
}

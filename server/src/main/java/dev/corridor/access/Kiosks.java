package dev.corridor.access;

import dev.corridor.access.store.KioskCodeStore;
import dev.corridor.access.store.KioskStore;
import dev.corridor.audit.Audit;
import dev.corridor.database.ServerKey;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shared devices, each bound to one room. An admin makes a code, the device types it once and holds a token from then
 * on, until an admin unbinds it or a member of staff leaves kiosk mode there.
 */
@Component
public class Kiosks {

    /** What screens are told changed. */
    public static final String TOPIC = "kiosks";

    /**
     * A code to type on the device.
     *
     * @param until when it is too old
     */
    public record Made(KioskId id, String code, Instant until) {}

    private static final int CODE_LENGTH = 8;
    private static final Duration CODE_GOOD = Duration.ofMinutes(15);

    private final SchoolTransactions transactions;
    private final KioskStore store;
    private final KioskCodeStore codes;
    private final ServerKey key;
    private final Schools schools;
    private final Brakes brakes;
    private final SchoolClock clock;
    private final Audit audit;

    public Kiosks(
            SchoolTransactions transactions,
            KioskStore store,
            KioskCodeStore codes,
            ServerKey key,
            Schools schools,
            Brakes brakes,
            SchoolClock clock,
            Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.codes = codes;
        this.key = key;
        this.schools = schools;
        this.brakes = brakes;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those that are bound, and those whose code is still good. */
    public List<KioskState> list(SchoolId school) {
        return transactions.read(school, () -> store.list(school, clock.now().minus(CODE_GOOD)));
    }

    /**
     * A kiosk to be, for a room.
     *
     * @throws Problem NOT_FOUND for a room that is not there; CONFLICT where the school has no kiosks
     */
    public Made make(Actor admin, RoomId room) {
        String code = TypedCode.next(CODE_LENGTH);
        return transactions.write(admin.school(), () -> {
            if (!store.roomThere(admin.school(), room)) {
                throw Problem.notFound("room");
            }
            if (!on(admin.school())) {
                throw new Problem(Problem.Kind.CONFLICT, "Kiosks are switched off in the school's settings.");
            }
            Instant now = clock.now();
            KioskId id = new KioskId(Ids.next());
            store.insert(admin.school(), id, room, now, admin.person());
            codes.sweep(now);
            codes.insert(hash(code), admin.school(), id, now.plus(CODE_GOOD));
            audit.record(admin, "kiosk-made", id.value(), null, Map.of("room", room));
            transactions.tell(admin.school(), TOPIC, id.toString());
            return new Made(id, TypedCode.shown(code), now.plus(CODE_GOOD));
        });
    }

    /**
     * Binds a device by its code, which is good once.
     *
     * @param address where the device is, as far as guessing is concerned
     * @return the token for the device, which nobody can learn again
     * @throws Problem BAD_INPUT, alike for a code that never was, was used or is too old; TOO_MANY
     */
    public String bind(String typed, String address, String device) {
        brakes.begin(TypedCode.read(typed, CODE_LENGTH), address);
        String token = SessionToken.next();
        SchoolId school = transactions.together(() -> {
            KioskCodeStore.Bound bound = codes.take(hash(TypedCode.read(typed, CODE_LENGTH)), clock.now())
                    .filter(found -> transactions.read(found.school(), () -> on(found.school())))
                    .orElseThrow(Kiosks::wrong);
            return transactions.write(bound.school(), () -> {
                if (!store.bind(bound.school(), bound.kiosk(), SessionToken.hash(token), device, clock.now())) {
                    throw wrong();
                }
                audit.record(
                        bound.school(),
                        null,
                        device,
                        "kiosk-bound",
                        Map.of("kiosk", bound.kiosk().toString()));
                transactions.tell(bound.school(), TOPIC, bound.kiosk().toString());
                return bound.school();
            });
        });
        brakes.undo(TypedCode.read(typed, CODE_LENGTH), address);
        return school + "." + token;
    }

    /** The kiosk of a device's token, if it is bound and the school has kiosks. */
    public Optional<BoundKiosk> find(String held, Optional<String> visit) {
        int dot = held.indexOf('.');
        Optional<SchoolId> school = dot < 0 ? Optional.empty() : school(held.substring(0, dot));
        Optional<byte[]> visitHash = visit.map(SessionToken::hash);
        return school.flatMap(id -> transactions.read(
                id,
                () -> store.find(id, SessionToken.hash(held.substring(dot + 1)), visitHash, clock.now())
                        .filter(found -> on(id))
                        .map(this::allowed)));
    }

    /** Notes that a kiosk is in use. */
    public void seen(BoundKiosk kiosk) {
        transactions.write(kiosk.school(), () -> store.seen(kiosk.school(), kiosk.id(), clock.now()));
    }

    /** A kiosk as it is now, if it is bound still. */
    public Optional<BoundKiosk> again(BoundKiosk kiosk) {
        return transactions.read(
                kiosk.school(),
                () -> store.again(kiosk).filter(found -> on(kiosk.school())).map(this::allowed));
    }

    /**
     * Lets a kiosk show the class that is in its room, or no longer.
     *
     * @throws Problem NOT_FOUND
     */
    public void showClass(Actor admin, KioskId id, boolean shown) {
        transactions.write(admin.school(), () -> {
            if (store.showClass(admin.school(), id, shown)) {
                Map<String, Boolean> before = Map.of("classList", !shown);
                audit.record(admin, "kiosk-changed", id.value(), before, Map.of("classList", shown));
                transactions.tell(admin.school(), TOPIC, id.toString());
            } else if (!store.there(admin.school(), id)) {
                throw Problem.notFound("kiosk");
            }
            return id;
        });
    }

    /**
     * Takes the room from a kiosk, which leaves it within a second.
     *
     * @throws Problem NOT_FOUND
     */
    public void unbind(Actor admin, KioskId id) {
        end(admin, id, "unbound", "kiosk-unbound");
    }

    /** Somebody of the staff leaves kiosk mode at the device itself. */
    public void leave(Actor staff, BoundKiosk kiosk) {
        end(staff, kiosk.id(), "left", "kiosk-left");
    }

    private void end(Actor actor, KioskId id, String how, String what) {
        transactions.write(actor.school(), () -> {
            if (!store.end(actor.school(), id, how, actor.person(), clock.now())) {
                throw Problem.notFound("kiosk");
            }
            codes.drop(actor.school(), id);
            audit.record(actor, what, id.value(), null, null);
            transactions.tell(actor.school(), TOPIC, id.toString());
            return id;
        });
    }

    private boolean on(SchoolId school) {
        return schools.settings(school).kiosks();
    }

    /** The school's own switch is above each kiosk's. */
    private BoundKiosk allowed(BoundKiosk kiosk) {
        return schools.settings(kiosk.school()).kioskClassLists() ? kiosk : kiosk.withoutList();
    }

    private byte[] hash(String code) {
        return key.hash("kiosk/" + code.toUpperCase(Locale.ROOT));
    }

    private static Problem wrong() {
        return Problem.field("code", "wrong", "This code is not good. Ask for a new one.");
    }

    private static Optional<SchoolId> school(String text) {
        try {
            return Optional.of(SchoolId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

package dev.corridor.access.web;

import dev.corridor.access.BoundKiosk;
import dev.corridor.access.KioskStudents;
import dev.corridor.access.KioskVisits;
import dev.corridor.access.Kiosks;
import dev.corridor.access.PinProof;
import dev.corridor.access.SessionEnd;
import dev.corridor.access.Sessions;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Open;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The device itself: becoming a kiosk, knowing that it is one, the class in its room, and leaving kiosk mode. */
@RestController
class KioskController {

    /**
     * What a device is bound to.
     *
     * @param languages what the school lets people choose from
     * @param roomNumbers whether students see the numbers of rooms
     */
    record Binding(
            SchoolId school,
            String schoolName,
            String timeZone,
            RoomId room,
            Set<String> languages,
            boolean roomNumbers) {}

    /** The code that an admin made. */
    record Code(@Nullable String code) {}

    /** Who of the staff leaves kiosk mode. */
    record Leaving(@Nullable PersonId staffId, @Nullable String pin) {}

    private final Kiosks kiosks;
    private final KioskVisits visits;
    private final KioskStudents students;
    private final KioskDoor door;
    private final PinProof proof;
    private final Sessions sessions;
    private final Schools schools;
    private final SchoolTransactions transactions;

    KioskController(
            Kiosks kiosks,
            KioskVisits visits,
            KioskStudents students,
            KioskDoor door,
            PinProof proof,
            Sessions sessions,
            Schools schools,
            SchoolTransactions transactions) {
        this.kiosks = kiosks;
        this.visits = visits;
        this.students = students;
        this.door = door;
        this.proof = proof;
        this.sessions = sessions;
        this.schools = schools;
        this.transactions = transactions;
    }

    /** Whether this device is a kiosk, and of what; 404 if it is none. */
    @Open(value = "A device asks about itself alone, by the token that it holds", signedIn = false)
    @GetMapping("/api/kiosk")
    Binding binding(HttpServletRequest request, HttpServletResponse response) {
        Binding binding = door.kiosk(request).map(this::binding).orElseThrow(() -> Problem.notFound("kiosk"));
        // Kept as long again as a browser keeps any.
        TokenCookies.KIOSK.token(request).ifPresent(token -> TokenCookies.KIOSK.set(request, response, token));
        return binding;
    }

    /** Makes this device a kiosk. Whoever is signed in on it is signed out. */
    @Open(value = "The code is the key, and nobody is signed in on a kiosk", signedIn = false)
    @PostMapping("/api/kiosk")
    Binding bind(@RequestBody Code form, HttpServletRequest request, HttpServletResponse response) {
        if (form.code() == null || form.code().isBlank()) {
            throw Problem.field("code", "required", "Type the code.");
        }
        String token = kiosks.bind(form.code(), Caller.address(request), Caller.device(request));
        SessionFilter.signedIn(request)
                .ifPresent(who -> sessions.end(who.account(), who.session(), SessionEnd.REPLACED));
        TokenCookies.SESSION.clear(request, response);
        TokenCookies.KIOSK.set(request, response, token);
        return kiosks.find(token, java.util.Optional.empty()).map(this::binding).orElseThrow();
    }

    /** The class that meets now in the kiosk's room: first names with an initial, where the school wants it. */
    @Needs(Permission.AT_KIOSK)
    @GetMapping("/api/schools/{school}/kiosk/class")
    Listing<KioskStudents.Classmate> classNow(BoundKiosk kiosk) {
        return Listing.all(students.classNow(kiosk));
    }

    /** Nobody stands at the kiosk any more. */
    @Needs(Permission.AT_KIOSK)
    @DeleteMapping("/api/schools/{school}/kiosk/visit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void visitOver(BoundKiosk kiosk) {
        visits.end(kiosk);
    }

    /** Leaves kiosk mode, with the PIN of a member of staff. */
    @Needs(Permission.AT_KIOSK)
    @PostMapping("/api/schools/{school}/kiosk/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(BoundKiosk kiosk, @RequestBody Leaving form, HttpServletRequest request, HttpServletResponse response) {
        if (form.staffId() == null || form.pin() == null) {
            throw Problem.field("pin.pin", "required", "Choose who leaves it, and type the PIN.");
        }
        kiosks.leave(proof.staff(kiosk, form.staffId(), form.pin()), kiosk);
        TokenCookies.KIOSK.clear(request, response);
    }

    private Binding binding(BoundKiosk kiosk) {
        return transactions.read(kiosk.school(), () -> {
            School school = schools.get(kiosk.school());
            var settings = schools.settings(kiosk.school());
            return new Binding(
                    kiosk.school(),
                    school.name(),
                    schools.zone(kiosk.school()).getId(),
                    kiosk.room(),
                    settings.languages(),
                    settings.showRoomNumbers());
        });
    }
}

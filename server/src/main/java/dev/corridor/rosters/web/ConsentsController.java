package dev.corridor.rosters.web;

import dev.corridor.access.SignedIn;
import dev.corridor.http.TokenCookie;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.Consents;
import dev.corridor.rosters.runs.Consents.Answer;
import dev.corridor.rosters.runs.Consents.Away;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads an admin to where a connection's other side asks for consent, and takes them back to the connection. */
@RestController
@RequestMapping("/api/districts/{district}/roster-connections/{id}/consent")
class ConsentsController {

    /** Kept while an admin is away. */
    private static final TokenCookie AWAY = new TokenCookie("corridor-consent", 3_000, Duration.ofMinutes(10));

    /** @param address where to go */
    record AwayView(String address) {}

    private final Consents consents;

    ConsentsController(Consents consents) {
        this.consents = consents;
    }

    /** Begins: tells where the other side asks. */
    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping
    AwayView begin(
            DistrictActor actor,
            SignedIn who,
            @PathVariable("id") ConnectionId id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Away away = consents.begin(actor, who, id, request);
        AWAY.set(request, response, away.sealed());
        return new AwayView(away.address());
    }

    /** Where the other side leads back to, with a code or an error. */
    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/callback")
    ResponseEntity<Void> end(
            DistrictActor actor,
            SignedIn who,
            @PathVariable("id") ConnectionId id,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "error", defaultValue = "") String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        Answer answer = new Answer(state, code, error, AWAY.token(request));
        AWAY.clear(request, response);
        String outcome = consents.end(actor, who, id, answer).orElse("given");
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/admin/rosters/connections/" + id + "?consent=" + outcome))
                .build();
    }
}

package dev.corridor.rosters.web;

import dev.corridor.http.EntityTag;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.runs.Connection;
import dev.corridor.rosters.runs.Connection.Draft;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.Consents;
import dev.corridor.rosters.runs.OtherSides;
import dev.corridor.rosters.runs.RosterConnections;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.rosters.sources.SettingField;
import dev.corridor.rosters.web.ConnectionView.MappingView;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The systems that a district's rosters come from. */
@RestController
@RequestMapping("/api/districts/{district}")
class ConnectionsController {

    private static final int LONGEST_NAME = 100;

    /** A kind of system. */
    record SourceView(String kind, boolean uploads, List<FieldView> fields) {
        static SourceView of(RosterSource source) {
            return new SourceView(
                    source.kind(),
                    source.uploads(),
                    source.fields().stream().map(FieldView::of).toList());
        }
    }

    /**
     * What is to be filled in.
     *
     * @param type as a word, such as {@code secret-file}
     */
    record FieldView(String name, String type, boolean needed, List<String> choices) {
        static FieldView of(SettingField field) {
            return new FieldView(
                    field.name(),
                    field.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    field.needed(),
                    field.choices());
        }
    }

    /**
     * What an admin decides.
     *
     * @param kind not needed to change one
     * @param settings with secrets; those that are left out stay as they are
     * @param nightlyAt null to run by hand only
     * @param guardPercent 10 where it is left out
     */
    record DraftBody(
            @Nullable String kind,
            String name,
            Map<String, String> settings,
            @Nullable LocalTime nightlyAt,
            @Nullable Integer guardPercent) {

        Draft draft() {
            if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
                throw Problem.field("name", name.isBlank() ? "missing" : "too-long", "1 to 100 characters.");
            }
            int percent = Optional.ofNullable(guardPercent).orElse(Guard.USUAL.percent());
            if (percent < 1 || percent > 100) {
                throw Problem.field("guardPercent", "out-of-range", "From 1 to 100.");
            }
            return new Draft(
                    Optional.ofNullable(kind).orElse(""),
                    name,
                    settings,
                    Optional.ofNullable(nightlyAt),
                    new Guard(percent));
        }
    }

    private final RosterConnections connections;
    private final OtherSides others;
    private final RunViews runs;
    private final SchoolClock clock;

    ConnectionsController(RosterConnections connections, OtherSides others, RunViews runs, SchoolClock clock) {
        this.connections = connections;
        this.others = others;
        this.runs = runs;
        this.clock = clock;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/roster-sources")
    Listing<SourceView> sources(DistrictActor actor) {
        return Listing.all(connections.kinds().stream().map(SourceView::of).toList());
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/roster-connections")
    Listing<ConnectionView> list(DistrictActor actor) {
        return Listing.all(connections.of(actor.district()).stream()
                .map(connection -> view(actor, connection))
                .toList());
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping("/roster-connections")
    ResponseEntity<ConnectionView> add(DistrictActor actor, @RequestBody DraftBody body) {
        return answer(HttpStatus.CREATED, actor, connections.add(actor, body.draft()));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping("/roster-connections/{id}")
    ResponseEntity<ConnectionView> find(DistrictActor actor, @PathVariable("id") ConnectionId id) {
        return answer(HttpStatus.OK, actor, connections.find(actor.district(), id));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/roster-connections/{id}")
    ResponseEntity<ConnectionView> change(
            DistrictActor actor,
            @PathVariable("id") ConnectionId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DraftBody body) {
        return answer(HttpStatus.OK, actor, connections.change(actor, id, EntityTag.version(ifMatch), body.draft()));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping("/roster-connections/{id}/mapping")
    ResponseEntity<ConnectionView> map(
            DistrictActor actor,
            @PathVariable("id") ConnectionId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MappingView body) {
        return answer(HttpStatus.OK, actor, connections.map(actor, id, EntityTag.version(ifMatch), body.mapping()));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @DeleteMapping("/roster-connections/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            DistrictActor actor,
            @PathVariable("id") ConnectionId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        connections.remove(actor, id, EntityTag.version(ifMatch));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PostMapping("/roster-connections/{id}/checks")
    CheckView check(DistrictActor actor, @PathVariable("id") ConnectionId id) {
        Checked checked = others.check(actor, id);
        return CheckView.of(checked);
    }

    private ConnectionView view(DistrictActor actor, Connection connection) {
        Optional<String> consentUri = others.askForConsent(connection)
                ? Optional.of(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(Consents.way(connection))
                        .toUriString())
                : Optional.empty();
        return ConnectionView.of(connection, runs.last(actor, connection.id()), consentUri, clock.now());
    }

    private ResponseEntity<ConnectionView> answer(HttpStatus status, DistrictActor actor, Connection connection) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(connection.version()))
                .body(view(actor, connection));
    }
}

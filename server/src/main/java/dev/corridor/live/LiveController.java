package dev.corridor.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.Passes;
import dev.corridor.passes.Showing;
import dev.corridor.passes.ViewKey;
import dev.corridor.passes.ViewKeys;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.SchoolId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A school's open passes as the caller sees them: once, as a stream, or by asking again and again. */
@RestController
@RequestMapping("/api/schools/{school}/hall")
class LiveController {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    /**
     * Passes with the log's number they are as of.
     *
     * @param gone passes that the caller may have seen and sees no more
     * @param snapshot whether these are all open passes, in place of what is shown now; else they are what changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hall(
            long seq,
            List<PassCard> passes,
            @Nullable List<Showing.Left> gone,
            @Nullable Boolean snapshot) {

        static Hall open(Showing open, ViewKey key) {
            return new Hall(open.seq(), open.to(key), null, null);
        }

        static Hall anew(Showing open, ViewKey key) {
            return new Hall(open.seq(), open.to(key), null, true);
        }

        static Hall changed(Showing changed, ViewKey key) {
            List<PassCard> seen = changed.to(key);
            List<PassCard> line = changed.inLine(key);
            return new Hall(
                    changed.seq(), Stream.concat(seen.stream(), line.stream()).toList(), changed.goneFrom(key), null);
        }

        /** Whether there is anything to tell. */
        boolean news() {
            return snapshot != null || !passes.isEmpty() || (gone != null && !gone.isEmpty());
        }
    }

    private final Passes passes;
    private final ViewKeys keys;
    private final Streams streams;

    LiveController(Passes passes, ViewKeys keys, Streams streams) {
        this.passes = passes;
        this.keys = keys;
        this.streams = streams;
    }

    @GetMapping
    @Needs(Permission.BE_HERE)
    ResponseEntity<Hall> hall(@PathVariable SchoolId school, Actor actor) {
        return unkept(Hall.open(passes.open(school), keys.of(actor)));
    }

    /**
     * What changed after a number; waits for something to change, if nothing has.
     *
     * @param wait seconds, at most 25
     */
    @GetMapping("/log")
    @Needs(Permission.BE_HERE)
    ResponseEntity<Hall> log(
            @PathVariable SchoolId school,
            @RequestParam long after,
            @RequestParam(defaultValue = "0") int wait,
            Actor actor)
            throws InterruptedException {
        Duration most = Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT.toSeconds()));
        long until = System.nanoTime() + most.toNanos();
        SchoolFeed feed = streams.feed(school);
        long configurations = feed.configurations();
        long known = after;
        while (true) {
            Hall hall = since(actor, known);
            if (hall.news() || !streams.await(school, hall.seq(), configurations, until)) {
                return unkept(hall);
            }
            if (feed.configurations() != configurations) {
                return unkept(Hall.anew(passes.open(school), keys.of(actor)));
            }
            known = hall.seq();
        }
    }

    private Hall since(Actor actor, long after) {
        ViewKey key = keys.of(actor);
        Optional<Showing> changed = passes.changedSince(actor.school(), after, SchoolFeed.WORTH_TELLING);
        return changed.map(showing -> Hall.changed(showing, key))
                .orElseGet(() -> Hall.anew(passes.open(actor.school()), key));
    }

    /** Server-sent events, without end; goes on after {@code Last-Event-ID}. */
    @GetMapping("/stream")
    @Needs(Permission.BE_HERE)
    void stream(
            @PathVariable SchoolId school,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        streams.open(actor, number(lastEventId), request.startAsync(request, response));
    }

    /** The number, if it is one; a stream starts anew after anything else. */
    private static OptionalLong number(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException notOurs) {
            return OptionalLong.empty();
        }
    }

    private static ResponseEntity<Hall> unkept(Hall hall) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(hall);
    }
}

package dev.corridor.passes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.Written;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller wrote lately. */
@RestController
class WrittenController {

    /**
     * What makes the next pass quick to write.
     *
     * @param favourites where the caller sent students most often in thirty days, at most four rooms
     * @param last the last pass that they wrote today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lately(List<RoomId> favourites, @Nullable PassCard last) {}

    private final Written written;

    WrittenController(Written written) {
        this.written = written;
    }

    @Needs(Permission.WRITE_PASSES)
    @GetMapping("/api/schools/{school}/my/written")
    Lately lately(Actor actor) {
        return new Lately(written.favourites(actor), written.last(actor).orElse(null));
    }
}

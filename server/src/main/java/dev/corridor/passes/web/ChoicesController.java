package dev.corridor.passes.web;

import dev.corridor.passes.Passes;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a student what each room allows now. */
@RestController
class ChoicesController {

    private final Passes passes;
    private final ChoiceBoard board;

    ChoicesController(Passes passes, ChoiceBoard board) {
        this.passes = passes;
        this.board = board;
    }

    /** What each room allows from where the student is, or from the room named. */
    @Needs(Permission.TAKE_PASSES)
    @GetMapping("/api/schools/{school}/passes/choices")
    Choices choices(Actor actor, @RequestParam(required = false) @Nullable RoomId originId) {
        return passes.looking(
                actor.school(), List.of(actor.person()), look -> board.of(actor, look, Optional.ofNullable(originId)));
    }
}

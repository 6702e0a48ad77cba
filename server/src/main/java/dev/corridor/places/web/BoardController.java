package dev.corridor.places.web;

import dev.corridor.http.EntityTag;
import dev.corridor.places.Board;
import dev.corridor.places.Board.Shelf;
import dev.corridor.places.Boards;
import dev.corridor.shared.Actor;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where every room stands, as one thing: whoever moves something says what they moved it in. */
@RestController
@RequestMapping("/api/schools/{school}/rooms/board")
class BoardController {

    /** The whole board as somebody wants it; every folder and room once. */
    record BoardForm(
            @Nullable List<ShelfForm> folders, @Nullable List<RoomId> loose) {

        /** A folder as somebody wants it. */
        record ShelfForm(FolderId folderId, @Nullable List<RoomId> rooms) {}

        Board board() {
            return new Board(
                    Objects.requireNonNullElse(folders, List.<ShelfForm>of()).stream()
                            .map(shelf -> new Shelf(shelf.folderId(), plain(shelf.rooms())))
                            .toList(),
                    plain(loose));
        }

        private static List<RoomId> plain(@Nullable List<RoomId> rooms) {
            return Objects.requireNonNullElse(rooms, List.<RoomId>of());
        }
    }

    private final Boards boards;

    BoardController(Boards boards) {
        this.boards = boards;
    }

    @Needs(Permission.ADMIN_ROOMS)
    @GetMapping
    ResponseEntity<Board> read(Actor actor) {
        return tagged(boards.read(actor.school()));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PutMapping
    ResponseEntity<Board> arrange(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody BoardForm form) {
        return tagged(boards.arrange(actor, EntityTag.version(ifMatch), form.board()));
    }

    private static ResponseEntity<Board> tagged(Board board) {
        return ResponseEntity.ok().eTag(EntityTag.of(board.version())).body(board);
    }
}

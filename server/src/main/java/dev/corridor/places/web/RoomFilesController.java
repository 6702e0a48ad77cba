package dev.corridor.places.web;

import dev.corridor.database.UploadFolder;
import dev.corridor.places.RoomsImport;
import dev.corridor.places.RoomsPlan;
import dev.corridor.places.RoomsPlan.Line;
import dev.corridor.places.RoomsTemplate;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.tables.TableFormat;
import dev.corridor.tables.TableProblem;
import dev.corridor.tables.TableSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Rooms as files: in, out, and how one is filled in. */
@RestController
@RequestMapping("/api/schools/{school}/rooms")
class RoomFilesController {

    /**
     * Something wrong, or worth knowing, in a file.
     *
     * @param row as a spreadsheet numbers it; 0 for the file as a whole
     * @param column blank when no one column is meant
     * @param message in plain English; screens in other languages say the code with its values
     */
    record FileProblem(String file, long row, String column, String code, String message, Map<String, String> values) {
        static List<FileProblem> all(List<TableProblem> problems) {
            return problems.stream()
                    .map(problem -> new FileProblem(
                            problem.file(),
                            problem.row(),
                            problem.column(),
                            problem.code(),
                            problem.message(),
                            problem.values()))
                    .toList();
        }
    }

    /**
     * What a file of rooms would do, or has done.
     *
     * @param unchanged how many rows say what is there already
     * @param folders names of folders that are new
     * @param errors the first thousand; with any, nothing is applied
     * @param digest what is sent back to have just this applied
     */
    record RoomsPlanView(
            List<Line> added,
            List<Line> changed,
            int unchanged,
            List<String> folders,
            List<FileProblem> errors,
            int errorCount,
            List<FileProblem> notices,
            String digest,
            boolean mayApply) {

        static RoomsPlanView of(RoomsPlan plan) {
            return new RoomsPlanView(
                    plan.added(),
                    plan.changed(),
                    plan.unchanged(),
                    plan.folders(),
                    FileProblem.all(plan.errors()),
                    plan.errorCount(),
                    FileProblem.all(plan.notices()),
                    plan.digest(),
                    plan.mayApply());
        }
    }

    private final RoomsImport rooms;
    private final UploadFolder uploads;

    RoomFilesController(RoomsImport rooms, UploadFolder uploads) {
        this.rooms = rooms;
        this.uploads = uploads;
    }

    /** Changes nothing. */
    @Needs(Permission.ADMIN_ROOMS)
    @PostMapping(path = "/import-preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RoomsPlanView preview(Actor actor, @RequestParam("file") MultipartFile file) {
        return kept(file, (path, name) -> rooms.preview(actor.school(), path, name));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RoomsPlanView apply(Actor actor, @RequestParam("file") MultipartFile file, @RequestParam("digest") String digest) {
        return kept(file, (path, name) -> rooms.apply(actor, path, name, digest));
    }

    @Needs(Permission.ADMIN_ROOMS)
    @GetMapping("/export")
    void export(Actor actor, @RequestParam("format") String format, HttpServletResponse response) throws IOException {
        send("rooms", TableFormat.of(format), List.of(rooms.export(actor.school())), response);
    }

    @Needs(Permission.ADMIN_ROOMS)
    @GetMapping("/template")
    void template(
            Actor actor,
            @RequestParam("format") String format,
            @RequestParam(name = "language", defaultValue = "en") String language,
            HttpServletResponse response)
            throws IOException {
        send("rooms-template", TableFormat.of(format), RoomsTemplate.in(language), response);
    }

    private RoomsPlanView kept(MultipartFile file, BiFunction<Path, String, RoomsPlan> work) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        return uploads.with(path -> {
            try {
                file.transferTo(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return RoomsPlanView.of(work.apply(path, name));
        });
    }

    private static void send(String name, TableFormat format, List<TableSheet> sheets, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.extension() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        format.write(response.getOutputStream(), sheets);
    }
}

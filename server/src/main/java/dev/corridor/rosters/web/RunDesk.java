package dev.corridor.rosters.web;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.Undoing;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.runs.RosterHistory;
import dev.corridor.rosters.runs.RosterRuns;
import dev.corridor.rosters.runs.RosterUndos;
import dev.corridor.rosters.runs.RosterUploads;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.shared.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What admins do with runs, those of a district and those of one school alike. */
@Component
class RunDesk {

    private final RosterUploads uploads;
    private final RosterRuns runs;
    private final RosterHistory history;
    private final RosterUndos undos;
    private final RunViews views;
    private final UploadFolder folder;

    RunDesk(
            RosterUploads uploads,
            RosterRuns runs,
            RosterHistory history,
            RosterUndos undos,
            RunViews views,
            UploadFolder folder) {
        this.uploads = uploads;
        this.runs = runs;
        this.history = history;
        this.undos = undos;
        this.views = views;
        this.folder = folder;
    }

    RunView upload(Uploader who, MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return views.whole(who, uploads.start(who, kept(folder, file), plain(name)));
    }

    /** Where an upload is after its request. */
    static Path kept(UploadFolder folder, MultipartFile file) {
        return folder.keep(path -> {
            try {
                file.transferTo(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The name without its folder and without anything that cannot be shown. */
    private static String plain(String name) {
        return name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    }

    Listing<RunView> list(Uploader who, @Nullable RunId after) {
        Optional<RunId> before = Optional.ofNullable(after);
        return views.listed(
                who,
                who.only()
                        .map(school -> history.list(school, before))
                        .orElseGet(() -> history.list(who.district(), Optional.empty(), before)));
    }

    RunView find(Uploader who, RunId run) {
        return views.whole(who, history.find(who, run));
    }

    RunView apply(Uploader who, RunId run, boolean beyondGuard) {
        return views.whole(who, runs.apply(who, run, beyondGuard));
    }

    void forget(Uploader who, RunId run) {
        runs.forget(who, run);
    }

    Undoing.Shown undoPreview(Uploader who, RunId run) {
        return undos.preview(who, run);
    }

    RunView undo(Uploader who, RunId run) {
        return views.whole(who, undos.undo(who, run));
    }
}

package dev.corridor.rosters.web;

import dev.corridor.database.UploadFolder;
import dev.corridor.rosters.Preview;
import dev.corridor.rosters.RosterPlanId;
import dev.corridor.rosters.Rosters;
import dev.corridor.rosters.Uploader;
import dev.corridor.rosters.model.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What both ways to a roster, a district's and a school's, have in common. */
@Component
class Uploads {

    /** What was done, by kind of thing. */
    record Done(Map<String, Summary.Count> counts) {}

    private final Rosters rosters;
    private final UploadFolder folder;

    Uploads(Rosters rosters, UploadFolder folder) {
        this.rosters = rosters;
        this.folder = folder;
    }

    PlanView upload(Uploader uploader, MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return folder.with(path -> {
            try {
                file.transferTo(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return PlanView.of(rosters.upload(uploader, path, plain(name)));
        });
    }

    /** The name without its folder and without anything that cannot be shown. */
    private static String plain(String name) {
        return name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    }

    PlanView find(Uploader uploader, RosterPlanId id) {
        return PlanView.of(rosters.find(uploader, id));
    }

    Done apply(Uploader uploader, RosterPlanId id, boolean beyondGuard) {
        Preview preview = rosters.apply(uploader, id, beyondGuard);
        return new Done(preview.counts());
    }

    void forget(Uploader uploader, RosterPlanId id) {
        rosters.forget(uploader, id);
    }
}

package dev.corridor.places;

import dev.corridor.audit.Audit;
import dev.corridor.places.store.FolderStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.FolderId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Changes of folders by admins. */
@Component
public final class FolderChanges {

    /**
     * A folder to be.
     *
     * @param position among the folders; after all others if left out
     */
    public record FolderDraft(String name, Colour colour, String icon, OptionalInt position) {}

    private static final int LAST_POSITION = 9_999;
    private static final int LONGEST_NAME = 40;
    private static final String ICON = "[a-z0-9-]{1,40}";

    private final SchoolTransactions transactions;
    private final FolderStore folders;
    private final Audit audit;

    FolderChanges(SchoolTransactions transactions, FolderStore folders, Audit audit) {
        this.transactions = transactions;
        this.folders = folders;
        this.audit = audit;
    }

    /**
     * Makes a folder.
     *
     * @throws Problem naming every field that is wrong
     */
    public Folder create(Actor actor, FolderDraft draft) {
        return transactions.configure(actor.school(), RoomChanges.TOPIC, hall -> {
            List<Folder> others = folders.all(actor.school());
            check(draft, others);
            int last = others.isEmpty() ? 0 : others.getLast().position();
            Folder made = new Folder(
                    new FolderId(Ids.next()),
                    draft.name(),
                    draft.colour(),
                    draft.icon(),
                    draft.position().orElse(last + 1),
                    1);
            folders.insert(actor.school(), made);
            audit.record(actor, "folder-created", made.id().value(), null, made);
            return made;
        });
    }

    /**
     * Gives a folder another name, look or place.
     *
     * @throws Problem if somebody else changed it meanwhile, or naming every field that is wrong
     */
    public Folder change(Actor actor, FolderId id, long version, FolderDraft draft) {
        return transactions.configure(actor.school(), RoomChanges.TOPIC, hall -> {
            Folder before = current(actor.school(), id, version, draft);
            check(
                    draft,
                    folders.all(actor.school()).stream()
                            .filter(folder -> !folder.id().equals(id))
                            .toList());
            Folder after = new Folder(
                    id,
                    draft.name(),
                    draft.colour(),
                    draft.icon(),
                    draft.position().orElse(before.position()),
                    version + 1);
            folders.update(actor.school(), after);
            audit.record(actor, "folder-changed", id.value(), before, after);
            return after;
        });
    }

    /** Removes a folder; its rooms stay, by themselves. */
    public void delete(Actor actor, FolderId id, long version) {
        transactions.configure(actor.school(), RoomChanges.TOPIC, hall -> {
            Folder before = folders.one(actor.school(), id).orElseThrow(() -> Problem.notFound("folder"));
            if (before.version() != version) {
                throw meanwhile(before, List.of());
            }
            folders.delete(actor.school(), id);
            audit.record(actor, "folder-deleted", id.value(), before, null);
            return id;
        });
    }

    private Folder current(SchoolId school, FolderId id, long version, FolderDraft wanted) {
        Folder now = folders.one(school, id).orElseThrow(() -> Problem.notFound("folder"));
        if (now.version() != version) {
            List<FieldError> different = new ArrayList<>();
            compare(different, "name", wanted.name(), now.name());
            compare(different, "colour", wanted.colour().word(), now.colour().word());
            compare(different, "icon", wanted.icon(), now.icon());
            throw meanwhile(now, different);
        }
        return now;
    }

    private static Problem meanwhile(Folder folder, List<FieldError> different) {
        String text = "Somebody else changed " + folder.name() + " meanwhile. Look at it again, then save.";
        return new Problem(Problem.Kind.CHANGED, text, different);
    }

    private static void compare(List<FieldError> different, String field, String wanted, String now) {
        if (!Objects.equals(wanted, now)) {
            different.add(new FieldError(field, "changed", "Is " + now + " now."));
        }
    }

    private static void check(FolderDraft draft, List<Folder> others) {
        List<FieldError> wrong = new ArrayList<>();
        if (draft.name().isEmpty()) {
            wrong.add(new FieldError("name", "missing", "Give the folder a name."));
        }
        if (draft.name().length() > LONGEST_NAME) {
            wrong.add(new FieldError("name", "too-long", "At most 40 characters."));
        }
        if (draft.name().chars().anyMatch(Character::isISOControl)) {
            wrong.add(new FieldError("name", "unprintable", "Letters, digits and signs only."));
        }
        if (others.stream().anyMatch(folder -> folder.name().equalsIgnoreCase(draft.name()))) {
            wrong.add(new FieldError("name", "taken", "Another folder has this name."));
        }
        if (draft.position().orElse(0) < 0 || draft.position().orElse(0) > LAST_POSITION) {
            wrong.add(
                    new FieldError("position", "out-of-range", "A place is a number from 0 to " + LAST_POSITION + "."));
        }
        if (!draft.icon().matches(ICON)) {
            wrong.add(new FieldError("icon", "unknown", "There is no such icon."));
        }
        if (!wrong.isEmpty()) {
            throw new Problem(Problem.Kind.BAD_INPUT, "The folder is not saved yet.", wrong);
        }
    }
}

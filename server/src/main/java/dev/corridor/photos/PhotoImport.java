package dev.corridor.photos;

import dev.corridor.people.Person;
import dev.corridor.photos.model.PhotoFile;
import dev.corridor.photos.model.PhotoFiles;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.tables.UnreadableFile;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Takes in photos, many at once. Images are made small on one thread of their own, so that passes never wait for it.
 */
@Component
public class PhotoImport {

    /**
     * What became of one file.
     *
     * @param code {@code set}, or why not
     * @param person whose it is, if that is known
     */
    public record Result(String file, String code, String message, Optional<Person> person) {}

    private static final Duration LATER = Duration.ofSeconds(20);

    private final SchoolTransactions transactions;
    private final Owners owners;
    private final Photos photos;
    private final Semaphore one = new Semaphore(1);
    private final ExecutorService artist = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("photos").factory());

    PhotoImport(SchoolTransactions transactions, Owners owners, Photos photos) {
        this.transactions = transactions;
        this.owners = owners;
        this.photos = photos;
    }

    /**
     * Stores every photo that can be used, and tells of each file what became of it.
     *
     * @param name what the person calls the file
     * @throws Problem BAD_INPUT if the file as a whole cannot be used; BUSY while another one is read
     */
    public List<Result> take(Actor actor, Path file, String name) {
        if (!one.tryAcquire()) {
            throw Problem.later(Problem.Kind.BUSY, "Other photos are being read. Try again in a moment.", LATER);
        }
        try {
            return stored(actor, read(file, name));
        } finally {
            one.release();
        }
    }

    private List<PhotoFile> read(Path file, String name) {
        try {
            return artist.submit(() -> PhotoFiles.read(file, name)).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnreadableFile unreadable) {
                throw Problem.field(
                        "file",
                        unreadable.problem().code(),
                        unreadable.problem().message());
            }
            throw new IllegalStateException("photos could not be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while photos are read", stopped);
        }
    }

    private List<Result> stored(Actor actor, List<PhotoFile> files) {
        Map<String, Set<Person>> known = transactions.read(actor.school(), () -> owners.of(actor.school()));
        Map<PersonId, byte[]> portraits = new HashMap<>();
        List<Result> results = new ArrayList<>();
        for (PhotoFile file : files) {
            Set<Person> named = known.getOrDefault(Owners.key(file.whose()), Set.of());
            Optional<Person> person = named.size() == 1 ? named.stream().findFirst() : Optional.empty();
            results.add(result(file, named.size(), person, portraits));
        }
        if (!portraits.isEmpty()) {
            photos.set(actor, portraits);
        }
        return results;
    }

    private static Result result(PhotoFile file, int named, Optional<Person> person, Map<PersonId, byte[]> portraits) {
        if (file.wrong().isPresent()) {
            return new Result(
                    file.name(), file.wrong().get().code(), file.wrong().get().message(), person);
        }
        if (person.isEmpty()) {
            return named == 0
                    ? new Result(file.name(), "nobody", "Nobody has the number or login " + file.whose() + ".", person)
                    : new Result(
                            file.name(), "several", "Several people have the number " + file.whose() + ".", person);
        }
        byte[] before = portraits.putIfAbsent(person.get().id(), file.portrait().orElseThrow());
        return before == null
                ? new Result(file.name(), "set", "Stored.", person)
                : new Result(file.name(), "twice", "Another file here is of the same person.", person);
    }

    @PreDestroy
    void stop() {
        artist.shutdownNow();
    }
}

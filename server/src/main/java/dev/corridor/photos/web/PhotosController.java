package dev.corridor.photos.web;

import dev.corridor.people.Person;
import dev.corridor.photos.PhotoId;
import dev.corridor.photos.PhotoImport;
import dev.corridor.photos.Photos;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos of people: handed in by admins of people, seen by staff and by whose they are. */
@RestController
@RequestMapping("/api/schools/{school}")
class PhotosController {

    /**
     * What became of one file.
     *
     * @param code {@code set}, or why not: {@code nobody}, {@code several}, {@code twice}, {@code not-an-image},
     *     {@code broken}, {@code too-large}, {@code too-small}, {@code too-much}
     */
    record Taken(
            String file,
            String code,
            String message,
            @Nullable Owner person) {}

    /** Whose it is. */
    record Owner(PersonId id, String name) {

        static Owner of(Person person) {
            return new Owner(person.id(), person.name());
        }
    }

    /** A person's next photo has another address, so this one never changes. */
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final Photos photos;
    private final PhotoImport imports;

    PhotosController(Photos photos, PhotoImport imports) {
        this.photos = photos;
        this.imports = imports;
    }

    /** A small JPEG, for staff and for whose it is; for anybody else it is not there. */
    @GetMapping(path = "/photos/{id}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(Permission.BE_HERE)
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable PhotoId id) {
        return ResponseEntity.ok()
                .cacheControl(CACHED)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .eTag("\"" + id + "\"")
                .contentType(MediaType.IMAGE_JPEG)
                .body(photos.find(actor, id));
    }

    /** Takes a zip of photos, or one, and tells of each file what became of it. */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.ADMIN_PEOPLE)
    Listing<Taken> take(Actor actor, @RequestParam("file") MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        if (name.isBlank()) {
            throw Problem.field("file", "missing", "The file needs a name.");
        }
        return Listing.all(with(file, path -> imports.take(actor, path, name)).stream()
                .map(result -> new Taken(
                        result.file(),
                        result.code(),
                        result.message(),
                        result.person().map(Owner::of).orElse(null)))
                .toList());
    }

    @DeleteMapping("/people/{id}/photo")
    @Needs(Permission.ADMIN_PEOPLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable PersonId id) {
        photos.delete(actor, id);
    }

    private static <T> T with(MultipartFile file, Function<Path, T> work) {
        try {
            Path path = Files.createTempFile("corridor-photos", "");
            try {
                file.transferTo(path);
                return work.apply(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

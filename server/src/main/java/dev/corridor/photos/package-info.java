/**
 * People's photos: read from a zip or one image, made small and free of metadata, stored, and shown to those who may
 * see the person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tables", "audit", "schools", "people"})
package dev.corridor.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

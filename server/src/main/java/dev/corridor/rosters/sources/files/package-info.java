/** OneRoster CSV that an admin uploads. */
@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.sources.files;

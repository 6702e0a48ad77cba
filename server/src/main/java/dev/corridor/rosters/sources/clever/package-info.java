/** Rosters from Clever: Secure Sync's Data API, whole and then by its events. */
@NullMarked
package dev.corridor.rosters.sources.clever;

import org.jspecify.annotations.NullMarked;

/** Connections to the systems that rosters come from, and their runs: fetched, guarded, applied, undone. */
@NullMarked
@NamedInterface("runs")
package dev.corridor.rosters.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

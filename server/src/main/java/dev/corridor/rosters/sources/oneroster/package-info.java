/** OneRoster servers, 1.1 and 1.2: whoever speaks it is read by the same hand. */
@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.sources.oneroster;

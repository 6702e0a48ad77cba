/** ClassLink Roster Server: the list of districts that a key opens, and each of them as a OneRoster server. */
@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.sources.classlink;

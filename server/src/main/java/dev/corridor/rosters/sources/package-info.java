/**
 * Reading what schools hand in: each kind of file into the entries of a snapshot, each error by file, row and column.
 */
@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.sources;

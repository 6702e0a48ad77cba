/** Says what the package of the code says too: of two such files a test sees this one. */
@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.store;

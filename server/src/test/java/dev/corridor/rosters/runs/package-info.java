/** Says what the package of the code says too: of two such files a test sees this one. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("runs")
package dev.corridor.rosters.runs;

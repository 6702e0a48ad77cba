/** What time does to passes. */
@org.jspecify.annotations.NullMarked
package dev.corridor.passes.jobs;

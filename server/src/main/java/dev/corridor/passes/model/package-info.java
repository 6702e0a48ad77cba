/** What a pass is and how it changes: pure, told the time, knowing neither database nor web. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("model")
package dev.corridor.passes.model;

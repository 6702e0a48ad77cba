/** Passes over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.passes.web;

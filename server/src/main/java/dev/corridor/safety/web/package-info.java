/** Emergencies and roll calls over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.safety.web;

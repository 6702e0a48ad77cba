/** Notices over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.messages.web;

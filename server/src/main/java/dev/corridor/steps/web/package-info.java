/** The first steps over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.steps.web;

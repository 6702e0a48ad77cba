/** Activities over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.activities.web;

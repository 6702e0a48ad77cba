/** What has people told in time. */
@org.jspecify.annotations.NullMarked
package dev.corridor.messages.jobs;

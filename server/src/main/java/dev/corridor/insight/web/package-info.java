/** What a school learns, over HTTP. */
@org.jspecify.annotations.NullMarked
package dev.corridor.insight.web;

/** What is read across tables. */
@org.jspecify.annotations.NullMarked
package dev.corridor.insight.store;

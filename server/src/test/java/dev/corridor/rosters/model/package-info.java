@org.jspecify.annotations.NullMarked
package dev.corridor.rosters.model;

@org.jspecify.annotations.NullMarked
package dev.corridor.attacks;

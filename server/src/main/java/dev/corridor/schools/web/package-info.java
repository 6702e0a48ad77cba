@org.jspecify.annotations.NullMarked
package dev.corridor.schools.web;

@org.jspecify.annotations.NullMarked
package dev.corridor.years.web;

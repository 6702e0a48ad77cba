@NullMarked
package dev.corridor.signon.store;

import org.jspecify.annotations.NullMarked;

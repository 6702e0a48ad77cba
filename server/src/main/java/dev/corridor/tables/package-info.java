/**
 * Reading and writing tables that come from outside, safely: CSV files, alone, in a folder or in a zip, and Excel
 * workbooks. Every error names its file, row and column; every size is capped; what is written cannot run as a formula.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.corridor.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Writes reports in the formats that readers and tools ask for; judges nothing. */
@NullMarked
package dev.galley.report;

import org.jspecify.annotations.NullMarked;

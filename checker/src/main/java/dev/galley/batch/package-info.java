/** Checks many articles in one run: a table in, three tables out. */
@NullMarked
package dev.galley.batch;

import org.jspecify.annotations.NullMarked;

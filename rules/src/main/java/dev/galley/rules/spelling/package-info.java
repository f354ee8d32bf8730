/** Words that are not written as English words are: run together, in the wrong case. */
@NullMarked
package dev.galley.rules.spelling;

import org.jspecify.annotations.NullMarked;

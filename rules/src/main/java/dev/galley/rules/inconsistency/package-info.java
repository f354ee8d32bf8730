/** Statements and spellings with which an article contradicts itself. */
@NullMarked
package dev.galley.rules.inconsistency;

import org.jspecify.annotations.NullMarked;

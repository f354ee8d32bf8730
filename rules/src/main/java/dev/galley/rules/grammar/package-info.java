/** Sentences that are not built as English sentences are; one class a mistake. */
@NullMarked
package dev.galley.rules.grammar;

import org.jspecify.annotations.NullMarked;

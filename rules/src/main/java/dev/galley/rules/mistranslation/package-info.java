/** Sentences that say something else than the reference; one class a mistake. */
@NullMarked
package dev.galley.rules.mistranslation;

import org.jspecify.annotations.NullMarked;

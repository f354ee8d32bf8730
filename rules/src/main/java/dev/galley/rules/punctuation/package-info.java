/** Marks and quotation marks that are missing, doubled or stray; one class a mistake. */
@NullMarked
package dev.galley.rules.punctuation;

import org.jspecify.annotations.NullMarked;

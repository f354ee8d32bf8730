/** Finds which sentences of two articles say the same thing; judges none of them. */
@NullMarked
package dev.galley.align;

import org.jspecify.annotations.NullMarked;

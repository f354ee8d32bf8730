/** Puts rules, alignment and score together into a report; names no concrete rule. */
@NullMarked
package dev.galley.engine;

import org.jspecify.annotations.NullMarked;

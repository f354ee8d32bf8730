/**
 * How usual a wording is: counts of words and pairs, models of sequences, and what was learnt from
 * them; no rule, and no severity.
 */
@NullMarked
package dev.galley.usage;

import org.jspecify.annotations.NullMarked;

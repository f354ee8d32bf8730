/** Words, phrases and sentences that stand twice; what a style merely repeats is no mistake. */
@NullMarked
package dev.galley.rules.duplication;

import org.jspecify.annotations.NullMarked;

/** Wording that is no fault of grammar, and yet not what anybody says. */
@NullMarked
package dev.galley.rules.awkward;

import org.jspecify.annotations.NullMarked;

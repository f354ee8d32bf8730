/** Site furniture that got into the copy of an article. */
@NullMarked
package dev.galley.rules.boilerplate;

import org.jspecify.annotations.NullMarked;

/** Words left in another language or script. */
@NullMarked
package dev.galley.rules.untranslated;

import org.jspecify.annotations.NullMarked;

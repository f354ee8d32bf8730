/** Characters damaged on their way into the copy, and markup shown as text. */
@NullMarked
package dev.galley.rules.characterencoding;

import org.jspecify.annotations.NullMarked;

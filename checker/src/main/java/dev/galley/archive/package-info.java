/**
 * Keeps trusted copy and finds the story that an article is a copy of; no type of the index behind
 * it leaves the package.
 */
@NullMarked
package dev.galley.archive;

import org.jspecify.annotations.NullMarked;

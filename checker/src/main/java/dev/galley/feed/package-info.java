/** Turns feeds, files and tables into stories; no index, no comparison. */
@NullMarked
package dev.galley.feed;

import org.jspecify.annotations.NullMarked;

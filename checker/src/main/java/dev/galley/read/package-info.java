/** Turns files into articles: encodings, web pages, refusals; no analysis of the English. */
@NullMarked
package dev.galley.read;

import org.jspecify.annotations.NullMarked;

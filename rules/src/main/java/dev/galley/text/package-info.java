/**
 * What a text is made of (articles, blocks, sentences, tokens, links) and its English analysis; no
 * judgement of it, and no reading of files.
 */
@NullMarked
package dev.galley.text;

import org.jspecify.annotations.NullMarked;

package dev.galley.report;

import dev.galley.text.Span;

/**
 * Words to be shown marked.
 *
 * @param span where they stand, in the article or the reference article
 * @param style how they are shown
 */
record Mark(Span span, Style style) {}

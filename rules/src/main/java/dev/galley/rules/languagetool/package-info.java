/**
 * The rules of LanguageTool that are trusted, and nothing of its that is not: which they are stands
 * in {@code trusted.tsv}, their patterns are cut out of LanguageTool's grammar when Galley is
 * built.
 */
@NullMarked
package dev.galley.rules.languagetool;

import org.jspecify.annotations.NullMarked;

/** What a rule is, what it reports and how it describes itself; no concrete rule, no engine. */
@NullMarked
package dev.galley.rule;

import org.jspecify.annotations.NullMarked;

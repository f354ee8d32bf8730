/** The command line: options, settings files, exit codes; no work of its own. */
@NullMarked
package dev.galley.cli;

import org.jspecify.annotations.NullMarked;

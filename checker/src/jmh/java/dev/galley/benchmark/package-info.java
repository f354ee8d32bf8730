/** Benchmarks: how fast Galley is, as a ratio to what it stands on. */
@NullMarked
package dev.galley.benchmark;

import org.jspecify.annotations.NullMarked;

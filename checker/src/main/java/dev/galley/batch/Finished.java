package dev.galley.batch;

import java.util.Optional;

/**
 * A run that met no fault.
 *
 * @param outcome what became of it
 * @param result what came of its {@link Finish}; empty if it was interrupted
 */
public record Finished<R>(Outcome outcome, Optional<R> result) {}

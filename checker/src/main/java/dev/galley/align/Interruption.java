package dev.galley.align;

import java.util.concurrent.CancellationException;

/** Lets whoever waits for long work give it up: an interrupt of its thread ends it. */
public final class Interruption {

  private Interruption() {}

  /**
   * Goes on if this thread was not interrupted.
   *
   * @throws CancellationException if it was; the thread stays interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Interrupted");
    }
  }
}

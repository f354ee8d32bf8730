package dev.galley.cli;

import dev.galley.batch.Batch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a batch come to a clean end when the process is told to end. */
final class Interrupts implements AutoCloseable {

  /** As long as systems wait between a polite request and a kill. */
  private static final long LONGEST_SECONDS = 9;

  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread hook;

  /** Stands by to stop {@code batch}. */
  Interrupts(Batch batch) {
    hook = new Thread(() -> stop(batch), "galley-interrupt");
  }

  /** From now on an interrupt stops the batch, and the process waits for that. */
  void watch() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    end.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs, or has run.
      return;
    }
  }

  private void stop(Batch batch) {
    batch.stop();
    try {
      if (!end.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

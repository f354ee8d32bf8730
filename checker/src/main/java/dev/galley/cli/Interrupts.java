package dev.galley.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a run come to a clean end when the process is told to end. */
final class Interrupts implements AutoCloseable {

  /** As long as systems wait between a polite request and a kill. */
  private static final long LONGEST_SECONDS = 9;

  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread hook;

  /** Stands by to do what stops a run. */
  Interrupts(Runnable stop) {
    hook = new Thread(() -> stop(stop), "galley-interrupt");
  }

  /** From now on an interrupt stops the run, and the process waits for that. */
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

  private void stop(Runnable stop) {
    stop.run();
    try {
      if (!end.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

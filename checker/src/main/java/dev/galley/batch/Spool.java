package dev.galley.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Keeps in a file what can be read only once. */
final class Spool {

  private static final long PATIENCE_MILLIS = 100;

  private Spool() {}

  /**
   * Copies a stream to its end, and to the disk.
   *
   * @param isStopped whether to give up
   * @throws InterruptedIOException if that was so
   */
  static Path copy(Input.Opener opener, Path to, BooleanSupplier isStopped) throws IOException {
    CompletableFuture<Long> copied = new CompletableFuture<>();
    // Nothing ends a thread that waits for what is typed.
    Thread copy = new Thread(() -> copy(opener, to, copied), "galley-spool");
    copy.setDaemon(true);
    copy.start();
    while (!copied.isDone() && !isStopped.getAsBoolean()) {
      await(copied);
    }
    if (!copied.isDone()) {
      throw new InterruptedIOException("interrupted before the first row was checked");
    }
    try {
      copied.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException reason) {
        throw reason;
      }
      throw new IOException("could not be read", e);
    }
    return to;
  }

  private static void await(CompletableFuture<Long> copied) throws IOException {
    try {
      copied.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // The caller looks.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static void copy(Input.Opener opener, Path to, CompletableFuture<Long> copied) {
    try {
      long bytes = Files.copy(opener.open(), to, StandardCopyOption.REPLACE_EXISTING);
      Durable.force(to);
      copied.complete(bytes);
    } catch (IOException | RuntimeException | Error e) {
      copied.completeExceptionally(e);
    }
  }
}

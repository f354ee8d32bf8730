package dev.galley.batch;

import dev.galley.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Turns what became of a row into the bytes that it adds to each table; one for each worker. */
final class Rendering {

  /** A builder that once held a long article is not kept. */
  private static final int MOST_KEPT = 1 << 18;

  private final List<StringBuilder> texts = new ArrayList<>();
  private final List<OutputTable> tables = new ArrayList<>();
  private final List<byte[]> headers;
  private final Severity failOn;

  /**
   * @param passedThrough the columns of the input that are copied
   * @param failOn the severity that {@link RenderedRow#isFailing} looks for
   */
  Rendering(List<OutputTable.Kind> kinds, List<String> passedThrough, Severity failOn)
      throws IOException {
    this.failOn = failOn;
    for (OutputTable.Kind kind : kinds) {
      StringBuilder text = new StringBuilder();
      tables.add(kind.maker().start(text, passedThrough));
      texts.add(text);
    }
    headers = taken();
  }

  /** Returns the first line of each table. */
  List<byte[]> headers() {
    return headers;
  }

  /** Returns what a row adds to each table. */
  RenderedRow render(InputRow row, Checked checked) {
    // The row before may have failed half-way.
    texts.forEach(text -> text.setLength(0));
    try {
      for (OutputTable table : tables) {
        table.add(row, checked);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory cannot be full", e);
    }
    if (checked instanceof Checked.Done done) {
      long suspects = done.report().suspects().size();
      boolean fails =
          done.report().verdicts().stream().anyMatch(verdict -> verdict.isAtLeast(failOn));
      return new RenderedRow(taken(), false, suspects, fails);
    }
    return new RenderedRow(taken(), true, 0, false);
  }

  private List<byte[]> taken() {
    List<byte[]> bytes = new ArrayList<>();
    for (StringBuilder text : texts) {
      bytes.add(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
      if (text.capacity() > MOST_KEPT) {
        text.trimToSize();
      }
    }
    return bytes;
  }
}

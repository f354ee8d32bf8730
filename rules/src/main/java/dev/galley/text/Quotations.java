package dev.galley.text;

import java.util.List;

/**
 * Where an article quotes, and which of its quotation marks have lost their partner.
 *
 * @param quoted the quotations, marks included, in order; one that runs over several paragraphs is
 *     one stretch for each of them
 * @param unclosed the opening marks that nothing closes, in order
 * @param unopened the closing marks that close nothing, in order
 */
public record Quotations(List<Span> quoted, List<Span> unclosed, List<Span> unopened) {

  public Quotations {
    quoted = List.copyOf(quoted);
    unclosed = List.copyOf(unclosed);
    unopened = List.copyOf(unopened);
  }

  /** Returns whether a part of {@code span} is quoted. */
  public boolean touch(Span span) {
    int low = 0;
    int high = quoted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quoted.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < quoted.size() && quoted.get(low).touches(span);
  }
}

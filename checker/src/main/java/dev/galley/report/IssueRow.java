package dev.galley.report;

import dev.galley.rule.Severity;
import dev.galley.text.Span;

/**
 * An issue, as {@code issues.csv} has it.
 *
 * @param span the words at fault, counted from the start of the sentence and cut to it
 */
record IssueRow(
    String rule,
    String category,
    Severity severity,
    Span span,
    String message,
    String replacement) {

  /** Returns the reason, and what should stand there if that is known. */
  String reason() {
    return Wording.reason(message, replacement);
  }
}

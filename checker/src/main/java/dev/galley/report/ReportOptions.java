package dev.galley.report;

/**
 * What a reader may choose about a report; each format looks at what concerns it.
 *
 * @param all whether the text report shows every sentence in article order instead of the suspect
 *     ones worst first
 * @param color whether the text report may use the colours of an ANSI terminal
 * @param width the columns of the terminal; fewer than {@value #LEAST_WIDTH} count as that many
 */
public record ReportOptions(boolean all, boolean color, int width) {

  static final int LEAST_WIDTH = 40;

  private static final int USUAL_WIDTH = 80;

  public ReportOptions {
    width = Math.max(width, LEAST_WIDTH);
  }

  /** Returns suspect sentences only, no colour, 80 columns. */
  public static ReportOptions plain() {
    return new ReportOptions(false, false, USUAL_WIDTH);
  }
}

package dev.galley.text;

/**
 * A half-open range of UTF-16 characters of an article.
 *
 * @param start the first character, counted from 0
 * @param end the character after the last; never before {@code start}
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span from " + start + " to " + end);
    }
  }

  /** Returns the number of characters. */
  public int length() {
    return end - start;
  }

  /**
   * Returns the range from the start of this to the end of {@code last}, which stands behind it.
   */
  public Span to(Span last) {
    return new Span(start, last.end);
  }

  /** Returns whether {@code other} lies wholly in this range. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether the two share a character; an empty range touches what surrounds it. */
  public boolean touches(Span other) {
    return length() == 0 || other.length() == 0
        ? start <= other.end && other.start <= end
        : start < other.end && other.start < end;
  }

  /** Returns the characters of {@code article} in this range. */
  public String of(String article) {
    return article.substring(start, end);
  }

  /** Returns {@code article} with this range replaced. */
  public String replaceIn(String article, String replacement) {
    return article.substring(0, start) + replacement + article.substring(end);
  }

  /** Returns this range {@code offset} characters further on. */
  Span shifted(int offset) {
    return new Span(start + offset, end + offset);
  }
}

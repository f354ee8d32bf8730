package dev.galley.report;

import dev.galley.report.HtmlPage.Piece;
import dev.galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Cuts text where marks begin and end. */
final class HtmlMarks {

  /** The marks that there are, the one that wins where they overlap last. */
  private static final List<String> ORDER =
      List.of("neutral", "minor", "major", "critical", "evidence");

  private HtmlMarks() {}

  /** Returns the pieces of a range of {@code text}; together they are all of it. */
  static List<Piece> pieces(String text, Span range, List<Range> marks) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(range.start(), range.end()));
    for (Range mark : marks) {
      cuts.add(Math.min(Math.max(mark.span().start(), range.start()), range.end()));
      cuts.add(Math.min(Math.max(mark.span().end(), range.start()), range.end()));
    }
    List<Piece> pieces = new ArrayList<>();
    int start = range.start();
    for (int end : cuts.tailSet(start, false)) {
      Span piece = new Span(start, end);
      String mark =
          ORDER.stream()
              .filter(
                  name ->
                      marks.stream()
                          .anyMatch(m -> m.name().equals(name) && m.span().contains(piece)))
              .reduce("", (first, second) -> second);
      String shown = VisibleText.safe(text, start, end);
      int last = pieces.size() - 1;
      if (last >= 0 && pieces.get(last).mark().equals(mark)) {
        pieces.set(last, new Piece(pieces.get(last).text() + shown, mark));
      } else {
        pieces.add(new Piece(shown, mark));
      }
      start = end;
    }
    return pieces;
  }

  /** Words to be marked, and the class of the mark. */
  record Range(Span span, String name) {}
}

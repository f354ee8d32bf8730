package dev.galley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pairs the quotation marks of an article.
 *
 * <p>A quotation over several paragraphs opens anew in each and closes in the last (The Associated
 * Press Stylebook, "quotation marks"). Houses mix styles, so a straight mark closes what a curly
 * one opened; nested marks of one style are paired like brackets.
 */
final class QuotationFinder {

  /**
   * Some houses leave out the opening marks of the later paragraphs: how far to look for the end.
   */
  private static final int MAX_PARAGRAPHS = 10;

  /** No quotation in a quotation goes deeper; bounds the work on hostile copy. */
  private static final int MAX_DEPTH = 20;

  private final List<Span> quoted = new ArrayList<>();
  private final List<Span> unclosed = new ArrayList<>();
  private final List<Span> unopened = new ArrayList<>();

  /** What the paragraphs before have left open. */
  private Optional<Open> pending = Optional.empty();

  private int paragraphsSincePending;

  private QuotationFinder() {}

  /** Returns the quotations of an article made of {@code blocks}. */
  static Quotations in(List<Block> blocks) {
    QuotationFinder finder = new QuotationFinder();
    blocks.forEach(finder::read);
    finder.pending.map(Open::mark).ifPresent(finder.unclosed::add);
    Comparator<Span> inOrder = Comparator.comparingInt(Span::start);
    finder.quoted.sort(inOrder);
    finder.unclosed.sort(inOrder);
    finder.unopened.sort(inOrder);
    return new Quotations(finder.quoted, finder.unclosed, finder.unopened);
  }

  private void read(Block block) {
    List<Token> tokens =
        block.sentences().stream().flatMap(sentence -> sentence.tokens().stream()).toList();
    boolean runs = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST;
    List<Open> open = new ArrayList<>();
    int first = 0;
    if (runs && pending.isPresent()) {
      open.add(pending.get().from(tokens.get(0).span()));
      boolean anew = QuotationMark.at(tokens, 0, false) == pending.get().opening();
      first = anew ? 1 : 0;
      paragraphsSincePending = anew ? 0 : paragraphsSincePending + 1;
    }
    int marks = 0;
    for (int i = first; i < tokens.size(); i++) {
      marks += isOfPending(read(tokens, i, open)) ? 1 : 0;
    }
    boolean mayContinue = marks == 0 && paragraphsSincePending < MAX_PARAGRAPHS;
    close(block, open, runs, mayContinue);
  }

  /** Whether a mark is double as the pending one is, or single as that is. */
  private boolean isOfPending(QuotationMark role) {
    boolean single = pending.isPresent() && !pending.get().isDouble();
    return single
        ? role == QuotationMark.OPENS_SINGLE || role == QuotationMark.CLOSES_SINGLE
        : role == QuotationMark.OPENS || role == QuotationMark.CLOSES;
  }

  /** Reads one token; returns what it does. */
  private QuotationMark read(List<Token> tokens, int i, List<Open> open) {
    Span mark = tokens.get(i).span();
    boolean inDouble = open.stream().anyMatch(Open::isDouble);
    QuotationMark role = QuotationMark.at(tokens, i, inDouble);
    switch (role) {
      case OPENS -> open(new Open(mark, mark.start(), role, true), open);
      case OPENS_SINGLE -> open(new Open(mark, mark.start(), role, isCertain(tokens, i)), open);
      case CLOSES, CLOSES_SINGLE -> close(role, mark, open);
      case NONE -> {}
    }
    return role;
  }

  private void open(Open opened, List<Open> open) {
    if (open.size() == MAX_DEPTH) {
      Open oldest = open.remove(0);
      if (oldest.isCertain()) {
        unclosed.add(oldest.mark());
      }
    }
    open.add(opened);
  }

  private void close(QuotationMark role, Span mark, List<Open> open) {
    QuotationMark opening =
        role == QuotationMark.CLOSES ? QuotationMark.OPENS : QuotationMark.OPENS_SINGLE;
    int partner = open.size() - 1;
    while (partner >= 0 && open.get(partner).opening() != opening) {
      partner--;
    }
    if (partner >= 0) {
      quoted.add(new Span(open.get(partner).start(), mark.end()));
      open.subList(partner, open.size()).clear();
    } else if (role == QuotationMark.CLOSES) {
      unopened.add(mark);
    }
  }

  /** Decides what becomes of the marks that are still open when a block ends. */
  private void close(Block block, List<Open> open, boolean runs, boolean mayContinue) {
    for (Open left : open) {
      quoted.add(new Span(left.start(), Math.max(left.start(), block.span().end())));
    }
    if (open.stream().anyMatch(Open::isDouble)) {
      open.removeIf(left -> !left.isDouble()); // The inner quotation of an open one.
    }
    Optional<Open> before = runs ? pending : Optional.empty();
    if (runs) {
      pending = Optional.empty();
    }
    for (int i = 0; i < open.size(); i++) {
      Open left = open.get(i);
      boolean carried = before.filter(old -> old.mark().equals(left.mark())).isPresent();
      if (runs && i == open.size() - 1 && (!carried || mayContinue) && left.isCertain()) {
        pending = Optional.of(left);
        paragraphsSincePending = carried ? paragraphsSincePending : 0;
      } else if (left.isCertain()) {
        unclosed.add(left.mark());
      }
    }
  }

  /** A single mark may be an apostrophe, unless it is curly or stands where speech begins. */
  private static boolean isCertain(List<Token> tokens, int i) {
    return tokens.get(i).text().equals("‘")
        || i == 0
        || tokens.get(i - 1).text().equals(",")
        || tokens.get(i - 1).text().equals(":");
  }

  /**
   * An open quotation.
   *
   * @param mark the mark that opened it
   * @param start where it starts in this block
   * @param opening what the mark does
   * @param isCertain whether the mark is a quotation mark beyond doubt
   */
  private record Open(Span mark, int start, QuotationMark opening, boolean isCertain) {

    boolean isDouble() {
      return opening == QuotationMark.OPENS;
    }

    Open from(Span first) {
      return new Open(mark, first.start(), opening, isCertain);
    }
  }
}

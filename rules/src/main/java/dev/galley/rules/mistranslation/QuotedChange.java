package dev.galley.rules.mistranslation;

import dev.galley.rule.Finding;
import dev.galley.text.Differences;
import dev.galley.text.Link;
import dev.galley.text.Span;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Gap;
import dev.galley.text.WordAlignment.Kind;
import dev.galley.text.WordAlignment.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was changed in one direct quotation.
 *
 * @param first where the first changed word stands
 * @param evidence the words of the reference there
 * @param said the first changed words
 * @param quoted what the reference has in their place
 * @param isGrave whether the speaker is made to say something else
 */
record QuotedChange(Span first, Span evidence, String said, String quoted, boolean isGrave) {

  /** Turns a sentence round. */
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "nobody", "nothing", "none", "neither", "without");

  /** The share of identical words from which on a quotation is the same one. */
  private static final double SAME_QUOTATION = 0.75;

  /** The same in articles that are cuts of one text. */
  private static final double SAME_IN_ONE_TEXT = 0.4;

  /** The share of a quotation's content that makes a changed word grave. */
  private static final double GRAVE = 0.18;

  /** Words commoner than this carry no content. */
  private static final double CONTENT_RARITY = 3.5;

  /** Words with a cost up to this mean the same or nearly; see {@link Differences}. */
  private static final double NEARLY_SAME = 0.4;

  /**
   * The same of words for things of one kind: "aim" and "goal", but also "brother" and "sister".
   */
  private static final double OF_ONE_KIND = 0.5;

  private static final int LEAST_WORDS = 3;

  /** One word of like meaning is a reporter's ear, two are a rewriter. */
  private static final int LEAST_REWORDED = 2;

  /** Nouns that stand for what is said of them. */
  private static final Set<String> EMPTY =
      Set.of(
          "matter",
          "question",
          "issue",
          "case",
          "affair",
          "subject",
          "thing",
          "sort",
          "kind",
          "type",
          "form",
          "fact",
          "way",
          "manner",
          "point");

  /** Returns the changes in the quotations of a link, one a quotation. */
  static List<QuotedChange> in(Link link) {
    List<QuotedChange> changes = new ArrayList<>();
    boolean[] quoted = quoted(link.candidateTokens());
    boolean[] others = quoted(link.referenceTokens());
    int from = 0;
    for (int place = 0; place <= quoted.length; place++) {
      if (place == quoted.length || !quoted[place]) {
        if (place > from) {
          change(link, from, place, others).ifPresent(changes::add);
        }
        from = place + 1;
      }
    }
    return changes;
  }

  /** Returns the finding that says so. */
  Finding finding() {
    return Finding.at(first, "The quotation reads “" + quoted + "” in the reference")
        .withEvidence(evidence);
  }

  private static Optional<QuotedChange> change(Link link, int from, int to, boolean[] others) {
    List<Token> mine = link.candidateTokens();
    List<Pair> pairs =
        link.words().pairs().stream()
            .filter(pair -> from <= pair.candidate() && pair.candidate() < to)
            .filter(pair -> others[pair.reference()])
            .toList();
    long words = mine.subList(from, to).stream().filter(token -> !token.isMark()).count();
    long same =
        pairs.stream()
            .filter(pair -> pair.kind() == Kind.EXACT && !mine.get(pair.candidate()).isMark())
            .count();
    double least = link.sharesWording() ? SAME_IN_ONE_TEXT : SAME_QUOTATION;
    if (words < LEAST_WORDS || same < least * words) {
      return Optional.empty();
    }
    List<Gap> gaps = gaps(link, from, to, others, pairs);
    double content = content(mine, from, to);
    double changed =
        gaps.stream()
            .flatMapToInt(gap -> IntStream.range(gap.from(), gap.to()))
            .filter(i -> isOther(link, i, NEARLY_SAME))
            .mapToDouble(i -> content(mine, i, i + 1))
            .sum();
    boolean turned =
        gaps.stream()
            .anyMatch(
                gap ->
                    negates(mine, gap.from(), gap.to())
                        != negates(link.referenceTokens(), gap.referenceFrom(), gap.referenceTo()));
    boolean grave = turned || link.sharesWording() && changed >= GRAVE * content && changed > 0;
    List<Gap> reworded = reworded(link, pairs);
    boolean isOfLikeMeaning = !grave && gaps.stream().allMatch(gap -> isOfLikeMeaning(link, gap));
    if (isOfLikeMeaning && gaps.size() + reworded.size() < LEAST_REWORDED) {
      return Optional.empty();
    }
    return Stream.concat(gaps.stream(), reworded.stream())
        .findFirst()
        .map(gap -> change(link, gap, grave));
  }

  private static boolean isOfLikeMeaning(Link link, Gap gap) {
    return IntStream.range(gap.from(), gap.to()).noneMatch(i -> isOther(link, i, OF_ONE_KIND));
  }

  /** "A matter of life and death", "a question of life and death": the word says nothing. */
  private static boolean isOther(Link link, int place, double most) {
    return link.differences().candidateCost(place) > most
        && !EMPTY.contains(link.candidateTokens().get(place).lemma());
  }

  private static QuotedChange change(Link link, Gap gap, boolean grave) {
    List<Token> said = link.candidateTokens().subList(gap.from(), gap.to());
    List<Token> quoted = link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo());
    return new QuotedChange(
        Words.span(said), Words.span(quoted), Words.text(said), Words.text(quoted), grave);
  }

  /** Returns where other words stand inside both quotations. */
  private static List<Gap> gaps(Link link, int from, int to, boolean[] others, List<Pair> pairs) {
    int start = pairs.stream().mapToInt(Pair::reference).min().orElse(0);
    int end = pairs.stream().mapToInt(Pair::reference).max().orElse(0);
    return link.words().gaps().stream()
        .filter(gap -> from <= gap.from() && gap.to() <= to)
        .filter(gap -> start <= gap.referenceFrom() - 1 && gap.referenceTo() - 1 <= end + 3)
        .filter(
            gap -> IntStream.range(gap.referenceFrom(), gap.referenceTo()).allMatch(j -> others[j]))
        .filter(
            gap ->
                content(link.candidateTokens(), gap.from(), gap.to()) > 0
                        && content(link.referenceTokens(), gap.referenceFrom(), gap.referenceTo())
                            > 0
                    || negates(link.candidateTokens(), gap.from(), gap.to())
                        != negates(link.referenceTokens(), gap.referenceFrom(), gap.referenceTo()))
        .filter(gap -> !isSame(link, gap))
        .filter(
            gap ->
                !isInitials(link.candidateTokens(), gap.from(), gap.to())
                    && !isInitials(link.referenceTokens(), gap.referenceFrom(), gap.referenceTo()))
        .toList();
  }

  /** Small words of a quotation that was moved are equal, though nothing pairs them. */
  private static boolean isSame(Link link, Gap gap) {
    return words(link.candidateTokens().subList(gap.from(), gap.to()))
        .equals(words(link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo())));
  }

  private static List<String> words(List<Token> tokens) {
    return tokens.stream().filter(token -> !token.isMark()).map(Token::lower).toList();
  }

  /** "PLA" may stand for "People's Liberation Army". */
  private static boolean isInitials(List<Token> tokens, int from, int to) {
    String text = tokens.get(from).text();
    return to - from == 1
        && text.length() > 1
        && text.equals(text.toUpperCase(Locale.ROOT))
        && Character.isLetter(text.charAt(0));
  }

  private static List<Gap> reworded(Link link, List<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.kind() == Kind.SYNONYM)
        .filter(pair -> link.candidateTokens().get(pair.candidate()).rarity() > CONTENT_RARITY)
        .map(
            pair ->
                new Gap(
                    pair.candidate(), pair.candidate() + 1, pair.reference(), pair.reference() + 1))
        .toList();
  }

  private static double content(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .filter(token -> !token.isMark() && token.rarity() > CONTENT_RARITY)
        .filter(token -> !token.is("PRP") && !token.is("W"))
        .mapToDouble(Token::rarity)
        .sum();
  }

  private static boolean negates(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(token -> NEGATIONS.contains(token.lower()));
  }

  /** Tells which tokens stand in quotation marks; the marks themselves do not. */
  static boolean[] quoted(List<Token> tokens) {
    boolean[] quoted = new boolean[tokens.size()];
    boolean open = startsQuoted(tokens);
    boolean single = false;
    for (int i = 0; i < quoted.length; i++) {
      String text = tokens.get(i).text();
      boolean mark = true;
      switch (text) {
        case "“", "„", "``" -> open = true;
        case "”", "''" -> open = false;
        case "\"" -> open = !open;
        case "‘" -> single = true;
        case "’" -> single = single && isApostrophe(tokens, i);
        default -> mark = false;
      }
      quoted[i] = (open || single) && !mark;
    }
    return quoted;
  }

  /** "The workers’ wages": letters before it and a word behind. */
  private static boolean isApostrophe(List<Token> tokens, int place) {
    return place > 0
        && place + 1 < tokens.size()
        && tokens.get(place - 1).isWord()
        && tokens.get(place + 1).isWord();
  }

  /** The first mark closes a quotation that an earlier sentence opened. */
  private static boolean startsQuoted(List<Token> tokens) {
    return tokens.stream()
        .map(Token::text)
        .filter(text -> Set.of("“", "”", "„").contains(text))
        .findFirst()
        .filter(text -> text.equals("”"))
        .isPresent();
  }
}

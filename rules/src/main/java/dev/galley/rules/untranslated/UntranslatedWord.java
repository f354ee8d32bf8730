package dev.galley.rules.untranslated;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.PairRule;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.Lexicon;
import dev.galley.text.Link;
import dev.galley.text.Span;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Flags one or two words of no dictionary where the reference has English ones. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.UNTRANSLATED,
    severity = Severity.MAJOR,
    summary = "Words that are not English where the reference's are",
    explanation =
        """
        One or two words that the translation skipped look like a rare term. The reference tells:
        the words around are the same, what stands in their place is English and not spelt like
        them, and no dictionary has the words themselves. Names (capitals), compounds and misspelt English are
        left alone. None in 2,400 sentences of clean_human and clean_articles_pairs.""")
@Example(
    bad = "The bakery on Salt Street closes next [[verano]] after ninety years.",
    good = "The bakery on Salt Street closes next summer after ninety years.",
    reference = "The bakery on Salt Street closes next summer after 90 years.")
@Example(
    bad = "Two hundred growers came from the valley in [[vinte autocarros]].",
    good = "Two hundred growers came from the valley in twenty coaches.",
    reference = "Two hundred growers came from the valley in twenty coaches.")
@Accepts(
    value = "The court heard the haematogenic theory of the disease on Monday.",
    reference = "The court heard the hematogenous theory of the disease on Monday.")
@Accepts(
    value = "The court heard the withness against the baker on Monday.",
    reference = "The court heard the testimony against the baker on Monday.")
@Accepts(
    value = "The bakery on Salt Street sells bolinhos after church.",
    reference = "The bakery on Salt Street sells bolinhos after church.")
public final class UntranslatedWord implements PairRule {

  /** Shorter ones are abbreviations. */
  private static final int LEAST_LETTERS = 4;

  /** Of shorter words some English one is always a letter away. */
  private static final int LONG = 6;

  /** Of more in a row, foreign-words tells. */
  private static final int MOST_WORDS = 2;

  /** Words with a cost below this are spelt alike or mean the like. */
  private static final double OTHER = 0.9;

  @Override
  public List<Finding> check(Link link) {
    List<Finding> findings = new ArrayList<>();
    for (Gap gap : link.words().gaps()) {
      List<Token> mine = words(link.candidateTokens().subList(gap.from(), gap.to()));
      List<Token> theirs =
          words(link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo()));
      if (areForeign(mine)
          && link.differences().candidateCost(gap.from()) > OTHER
          && areEnglish(theirs)
          && theirs.stream().noneMatch(word -> beginAlike(word.lower(), mine.get(0).lower()))
          && isBetweenPartners(link, gap, mine.size(), theirs.size())) {
        findings.add(finding(mine, theirs));
      }
    }
    return findings;
  }

  /** Returns the words that come first, up to a mark. */
  private static List<Token> words(List<Token> tokens) {
    return tokens.stream().takeWhile(Token::isWord).toList();
  }

  private static boolean isUnknown(Token token) {
    String word = token.text();
    return word.length() >= LEAST_LETTERS
        && word.chars().allMatch(Character::isLowerCase)
        && !token.isKnown()
        && !isEnglish(word)
        && !isCompound(word)
        && (word.length() < LONG || !isMisspelt(word));
  }

  private static boolean isEnglish(String word) {
    return Lexicon.knows(word)
        || Lexicon.knows(Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }

  /** "Flashbang": two English words in one. */
  private static boolean isCompound(String word) {
    return IntStream.rangeClosed(LEAST_LETTERS, word.length() - LEAST_LETTERS)
        .anyMatch(i -> isEnglish(word.substring(0, i)) && isEnglish(word.substring(i)));
  }

  /** One letter is too many, missing, another or in the wrong place. */
  private static boolean isMisspelt(String word) {
    for (int i = 0; i <= word.length(); i++) {
      String before = word.substring(0, i);
      String behind = word.substring(i);
      if (behind.length() > 0 && isEnglish(before + behind.substring(1))
          || behind.length() > 1
              && isEnglish(before + behind.charAt(1) + behind.charAt(0) + behind.substring(2))) {
        return true;
      }
      for (char letter = 'a'; letter <= 'z'; letter++) {
        if (isEnglish(before + letter + behind)
            || behind.length() > 0 && isEnglish(before + letter + behind.substring(1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areForeign(List<Token> words) {
    return !words.isEmpty()
        && words.size() <= MOST_WORDS
        && words.stream().allMatch(UntranslatedWord::isUnknown);
  }

  private static boolean areEnglish(List<Token> words) {
    return !words.isEmpty()
        && words.size() <= MOST_WORDS
        && words.stream().allMatch(word -> Lexicon.knows(word.text()));
  }

  /** "Haematogenic" and "hematogenous". */
  private static boolean beginAlike(String one, String other) {
    return one.replace("ae", "e").regionMatches(0, other.replace("ae", "e"), 0, LEAST_LETTERS);
  }

  /** The same words, marks or ends stand before and behind. */
  private static boolean isBetweenPartners(Link link, Gap gap, int mine, int theirs) {
    int end = gap.from() + mine;
    int referenceEnd = gap.referenceFrom() + theirs;
    boolean endsBoth = gap.to() == end && gap.referenceTo() == referenceEnd;
    boolean marked =
        link.candidateTokens().size() > end
            && link.candidateTokens().get(end).isMark()
            && link.referenceTokens().size() > referenceEnd
            && link.referenceTokens().get(referenceEnd).isMark();
    return link.words().arePartners(gap.from() - 1, gap.referenceFrom() - 1)
        && (marked || endsBoth && link.words().arePartners(gap.to(), gap.referenceTo()));
  }

  private static Finding finding(List<Token> mine, List<Token> theirs) {
    String english = text(theirs);
    return Finding.at(
            span(mine),
            "“%s” is not English, the reference says “%s”".formatted(text(mine), english))
        .withReplacement(english)
        .withEvidence(span(theirs));
  }

  private static Span span(List<Token> words) {
    return words.get(0).span().to(words.get(words.size() - 1).span());
  }

  private static String text(List<Token> words) {
    return String.join(" ", words.stream().map(Token::text).toList());
  }
}

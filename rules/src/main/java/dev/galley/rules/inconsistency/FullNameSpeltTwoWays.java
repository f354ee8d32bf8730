package dev.galley.rules.inconsistency;

import static java.util.Comparator.comparing;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.DocumentRule;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import dev.galley.text.EditDistance;
import dev.galley.text.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Flags a full name, of a person, place or body, that the article gives in two versions.
 *
 * <p>On 453 clean articles of 5,800 sentences: no finding; on 6,500 sentences of machine-translated
 * articles twelve, all of them true; on their corrected half two, one of them true.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.INCONSISTENCY,
    severity = Severity.MINOR,
    summary = "A full name in two versions",
    explanation =
        """
        Translated sentence by sentence, one person gets several names: `Sergei Lavrov` and `Sergey
        Lavrow`, Prime Minister `Pham Minh Thanh` and Prime Minister `Pham Minh Trung`. Flagged is a name
        of two to four words that stands in the article once, if another one differs from it by a
        letter or two, or has the same title and all words but one. Accepted are names that share a
        sentence, plurals, accents, numerals and initials, and pairs whose differing words are both
        ordinary names (`Anna Berg`, `Anne Berg`). Surnames by themselves are `name-spelt-two-ways`.""")
@Example(
    bad =
        """
        The envoy Sergei Lavrenko came on Monday. He met the bishop.

        On Tuesday [[Sergey Lavrienko]] flew home.""",
    good =
        """
        The envoy Sergei Lavrenko came on Monday. He met the bishop.

        On Tuesday Sergei Lavrenko flew home.""")
@Example(
    bad =
        """
        Prime Minister Tran Minh Thuan arrived on Monday.

        In the evening Prime Minister [[Tran Minh Giau]] saw the harbour.""",
    good =
        """
        Prime Minister Tran Minh Thuan arrived on Monday.

        In the evening Prime Minister Tran Minh Thuan saw the harbour.""")
@Example(
    bad =
        """
        The fire began in Tunbao Township. Ten houses burnt.

        Firemen from [[Tumbao Township]] came too late.""",
    good =
        """
        The fire began in Tunbao Township. Ten houses burnt.

        Firemen from Tunbao Township came too late.""")
@Accepts(
    """
    Anna Berg won the vote. Karin Holm lost it.

    Her sister Anne Berg had stood in 2011. King Olav IV stayed away, as King Olav V had.""")
@Accepts(
    """
    The Vessby Alliance met in PORT LUCAS. Two Vessby Alliances exist.

    Port Lucas is small, said José Pinto and Jose Pinto’s wife.""")
@Accepts(
    """
    Jonas Tarnqvist and Jonas Tornqvist, twins, were found.

    Jonas Tarnqvist had the map.""")
@Accepts(
    """
    President George Alden spoke. President George Harmon had not.

    North Varnland is wet, and South Varnland is dry.""")
public final class FullNameSpeltTwoWays implements DocumentRule {

  /** Frequency class of ordinary words, see {@link Lexicon}. */
  private static final int ORDINARY = 8;

  private static final int SHORTEST = 4;

  @Override
  public List<Finding> check(Document document) {
    List<FullName> names = FullName.in(document);
    List<Finding> findings = new ArrayList<>();
    Set<FullName> flagged = new HashSet<>();
    for (int i = 1; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        FullName later = names.get(i);
        FullName earlier = names.get(j);
        if (!flagged.contains(earlier) && areVersions(earlier, later)) {
          boolean isLater = later.mentions().size() <= earlier.mentions().size();
          FullName wrong = isLater ? later : earlier;
          FullName right = isLater ? earlier : later;
          if (flagged.add(wrong)) {
            findings.addAll(findings(wrong, right));
          }
        }
      }
    }
    return findings.stream().sorted(comparing(finding -> finding.span().start())).toList();
  }

  private static List<Finding> findings(FullName wrong, FullName right) {
    String message =
        "“%s” is “%s” in sentence %d"
            .formatted(wrong.text(), right.text(), right.mentions().get(0).sentence());
    boolean isCertain = right.mentions().size() > wrong.mentions().size();
    return wrong.mentions().stream()
        .map(mention -> Finding.at(mention.span(), message))
        .map(finding -> isCertain ? finding.withReplacement(right.text()) : finding)
        .toList();
  }

  private static boolean areVersions(FullName one, FullName other) {
    if (one.words().size() != other.words().size()) {
      return false;
    }
    List<Integer> places = one.differences(other);
    if (places.isEmpty()
        || places.size() > 1 && places.size() < one.words().size()
        || !places.stream().allMatch(i -> isWord(one, i) && isWord(other, i))
        || one.standsBeside(other)) {
      return false;
    }
    boolean isTitled = one.words().size() > 2 && places.size() == 1 && one.sharesTitle(other);
    return isTitled || isSlip(one, other, places);
  }

  private static boolean isSlip(FullName one, FullName other, List<Integer> places) {
    boolean isRare = Math.min(one.mentions().size(), other.mentions().size()) == 1;
    boolean areKnown =
        places.stream()
            .allMatch(
                i -> Lexicon.knows(one.words().get(i)) && Lexicon.knows(other.words().get(i)));
    boolean isWhole = places.size() > 1;
    return isRare
        && !areKnown
        && places.stream().allMatch(i -> isSlip(one.words().get(i), other.words().get(i), isWhole));
  }

  /** Returns whether one word is a slip of another: by a letter, by two if it is long. */
  private static boolean isSlip(String one, String other, boolean isWhole) {
    Spelling spelling = Spelling.of(one);
    Spelling second = Spelling.of(other);
    boolean isForm = spelling.stem().equals(second.stem());
    if (spelling.isVariantOf(second) || isForm && !isWhole) {
      return false;
    }
    int length = Math.min(one.length(), other.length());
    int allowed = length >= SHORTEST + 2 ? 2 : 1;
    boolean isLike =
        (isWhole || length >= SHORTEST)
            && Math.abs(one.length() - other.length()) <= allowed
            && EditDistance.between(spelling.bare(), second.bare()) <= allowed;
    return spelling.isLike(second) || isLike && (isWhole || allowed == 1 || startAlike(one, other));
  }

  private static boolean startAlike(String one, String other) {
    return one.regionMatches(true, 0, other, 0, 2);
  }

  /** No numeral, initial or abbreviation, and no ordinary word: "North Varnland". */
  private static boolean isWord(FullName name, int place) {
    String word = name.words().get(place);
    return word.length() > 2
        && word.chars().skip(1).allMatch(Character::isLowerCase)
        && Lexicon.commonness(word.toLowerCase(Locale.ROOT)) < ORDINARY;
  }
}

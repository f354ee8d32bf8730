package dev.galley.rules.mistranslation;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.PairRule;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.Link;
import dev.galley.text.WordAlignment.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags a superlative of another rank, and a multiple in the place of another. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "Another rank or multiple than the reference's",
    explanation =
        """
        "One of the largest ports" comes back as "the largest port", "the second-longest bridge" as
        the longest, and what doubled has tripled. Flagged if the same superlative of the same thing
        has another rank in the reference and that rank is told nowhere else in the sentence.
        "Higher" in the place of "lower" is an opposite word.""")
@Example(
    bad = "Brenne has [[the largest]] fishing port of the country.",
    good = "Brenne has one of the largest fishing ports of the country.",
    reference = "Brenne has one of the largest fishing ports in the country.")
@Example(
    bad = "The viaduct is [[the longest]] bridge of the valley.",
    good = "The viaduct is the second-longest bridge of the valley.",
    reference = "The viaduct is the second longest bridge in the valley.")
@Example(
    bad = "The price of oysters has [[tripled]] since the storm.",
    good = "The price of oysters has doubled since the storm.",
    reference = "The price of oysters has doubled since the storm.")
@Accepts(
    value = "Brenne has the largest fishing port of the country but one: it is its second.",
    reference = "Brenne has the second largest fishing port in the country.")
@Accepts(
    value = "Brenne is among the largest fishing ports of the country.",
    reference = "Brenne is one of the largest fishing ports in the country.")
@Accepts(
    value = "The price of oysters is twice as high since the storm.",
    reference = "The price of oysters is double as high since the storm.")
public final class ChangedComparison implements PairRule {

  private static final Map<String, Integer> MULTIPLES =
      Map.ofEntries(
          Map.entry("double", 2),
          Map.entry("twice", 2),
          Map.entry("twofold", 2),
          Map.entry("triple", 3),
          Map.entry("treble", 3),
          Map.entry("thrice", 3),
          Map.entry("threefold", 3),
          Map.entry("quadruple", 4),
          Map.entry("fourfold", 4),
          Map.entry("fivefold", 5),
          Map.entry("tenfold", 10),
          Map.entry("halve", -2));

  @Override
  public List<Finding> check(Link link) {
    List<Finding> findings = new ArrayList<>();
    for (Pair pair : link.words().pairs()) {
      rank(link, pair).ifPresent(findings::add);
    }
    InPlace.of(link).stream()
        .filter(place -> place.isFirm() && isOtherMultiple(place))
        .map(InPlace::finding)
        .forEach(findings::add);
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return findings;
  }

  private static Optional<Finding> rank(Link link, Pair pair) {
    Optional<Rank> mine = Rank.at(link.candidateTokens(), pair.candidate());
    Optional<Rank> theirs = Rank.at(link.referenceTokens(), pair.reference());
    if (mine.isEmpty()
        || theirs.isEmpty()
        || mine.get().value() == theirs.get().value()
        || theirs.get().isToldIn(link.candidateTokens())
        || mine.get().isToldIn(link.referenceTokens())) {
      return Optional.empty();
    }
    Slot slot = Slot.of(link, pair.candidate(), pair.reference());
    return slot.behind() > 0 && slot.content() > 0
        ? Optional.of(
            Words.changed(
                mine.get().tokens(link.candidateTokens()),
                theirs.get().tokens(link.referenceTokens())))
        : Optional.empty();
  }

  private static boolean isOtherMultiple(InPlace place) {
    Optional<Integer> mine = multiple(place.candidate().lower(), place.candidate().lemma());
    Optional<Integer> theirs = multiple(place.reference().lower(), place.reference().lemma());
    return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
  }

  private static Optional<Integer> multiple(String word, String lemma) {
    return Optional.ofNullable(MULTIPLES.get(word))
        .or(() -> Optional.ofNullable(MULTIPLES.get(lemma)));
  }
}

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
import dev.galley.text.Token;
import dev.galley.text.WordAlignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Flags a number that differs from the reference's in the same place. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A number that differs from the reference",
    explanation =
        """
        Figures get lost when copy is translated or retyped: digits swapped, millions turned into
        billions, one day of a month into another. Written-out and rounded forms are equal, and a
        number that stands anywhere in the reference's sentences is accepted, unless another stands
        there in its place. Times of day and scores are compared as they are written.""")
@Example(
    bad = "The fire destroyed [[15]] houses in the old quarter.",
    good = "The fire destroyed 51 houses in the old quarter.",
    reference = "The blaze destroyed 51 houses in the old quarter.")
@Example(
    bad = "Sales fell to [[340 billion]] euros last quarter.",
    good = "Sales fell to 340 million euros last quarter.",
    reference = "Sales dropped to 340 million euros last quarter.")
@Example(
    bad = "The shares closed at [[31.80]] dollars.",
    good = "The shares closed at 13.80 dollars.",
    reference = "Its shares closed at $13.80.")
@Example(
    bad = "It was the worst harvest since the drought of [[1967]], farmers said.",
    good = "It was the worst harvest since the drought of 1976, farmers said.",
    reference = "It was the worst harvest since the drought of 1976.")
@Example(
    bad = "The new stadium cost [[one million]] euros.",
    good = "The new stadium cost two million euros.",
    reference = "The new stadium cost two million euros.")
@Example(
    bad = "Chile proposed the [[9,000-strong]] force in May.",
    reference = "Chile proposed the 900-strong force in May.",
    good = "Chile proposed the 900-strong force in May.")
@Example(
    bad = "[[15]] of the houses in the old quarter burned to the ground.",
    good = "51 of the houses in the old quarter burned to the ground.",
    reference = "51 of the houses in the old quarter burned to the ground.",
    isRetold = true)
@Example(
    bad = "The panel saw [[35]] paintings from [[18]] museums in a single week.",
    good = "The panel saw 18 paintings from 35 museums in a single week.",
    reference = "The panel saw 18 paintings from 35 museums in a single week.")
@Example(
    bad = "The tanker ran aground at [[2:40 am]] on a reef off Vardø.",
    good = "The tanker ran aground at 7:25 pm on a reef off Vardø.",
    reference = "The tanker ran aground at 7:25 pm on a reef off Vardø.")
@Example(
    bad = "Larvik beat Molde [[4-1]] at home on Sunday.",
    good = "Larvik beat Molde 2-0 at home on Sunday.",
    reference = "Larvik beat Molde 2-0 at home on Sunday.")
@Accepts(
    value = "The tanker ran aground at 19:25 on a reef off Vardø.",
    reference = "The tanker ran aground at 7:25 p.m. on a reef off Vardø.")
@Accepts(
    value = "Molde lost 0-2 away to Larvik on Sunday.",
    reference = "Larvik beat Molde 2-0 at home on Sunday.")
@Accepts(
    value = "The panel saw paintings from 35 museums, 18 in all, in a single week.",
    reference = "The panel saw 18 paintings from 35 museums in a single week.")
@Accepts(
    value = "Twelve boats left the harbour on 4 March.",
    reference = "A dozen boats left the harbor on March 4.")
@Accepts(
    value = "The mine employs about 2,000 people.",
    reference = "The mine employs 1,987 people.")
@Accepts(
    value = "The landslide buried three hundred and fifty cars.",
    reference = "The landslide buried 350 cars.")
@Accepts(
    value = "The museum lent two dozen paintings to the show.",
    reference = "The museum lent 24 paintings to the show.")
@Accepts(
    value = "More than 400 farmers blocked the road.",
    reference = "437 farmers blocked the road.")
@Accepts(
    value = "The port handled 1.2 million containers last year.",
    reference = "The port handled 1,234,000 containers last year.")
@Accepts(
    value = "The orchard lost half a million trees to the frost.",
    reference = "The orchard lost 500,000 trees to the frost.")
@Accepts(
    value = "Nearly 600 guests came to the opening.",
    reference = "Between 550 and 600 guests came to the opening.")
@Accepts(
    value = "A third of the pupils stayed at home.",
    reference = "33 percent of the pupils stayed at home.")
@Accepts(
    value = "The ferry sank within the hour, and six sailors are still missing.",
    reference = "Nine sailors were drowned and eleven were missing after the ferry sank.")
@Accepts(value = "A third man was held on Friday.", reference = "Two men were held on Friday.")
@Accepts(value = "Three men were held on Friday.", reference = "The men were held on Friday.")
public final class ChangedNumber implements PairRule {

  private static final double LEAST_RARITY = 3.5;

  @Override
  public List<Finding> check(Link link) {
    List<Figures> figures = Figures.in(link.candidateTokens());
    List<Figures> others = Figures.in(link.referenceTokens());
    List<Finding> findings = new ArrayList<>(changed(link, figures, others));
    numbers(
            link,
            plain(Quantity.in(link.candidateTokens()), figures),
            plain(Quantity.in(link.referenceTokens()), others))
        .forEach(findings::add);
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return findings;
  }

  private static List<Quantity> plain(List<Quantity> quantities, List<Figures> figures) {
    return quantities.stream()
        .filter(quantity -> figures.stream().noneMatch(two -> two.covers(quantity)))
        .toList();
  }

  /** Returns the times and scores that are others in the reference. */
  private static List<Finding> changed(Link link, List<Figures> mine, List<Figures> theirs) {
    return mine.stream()
        .filter(figures -> theirs.stream().noneMatch(figures::isLike))
        .flatMap(
            figures ->
                theirs.stream()
                    .filter(other -> mine.stream().noneMatch(other::isLike))
                    .filter(other -> figures.isInPlaceOf(other, link))
                    .limit(1)
                    .map(
                        other ->
                            finding(
                                figures.tokens(link.candidateTokens()),
                                other.tokens(link.referenceTokens()))))
        .toList();
  }

  private static List<Finding> numbers(Link link, List<Quantity> mine, List<Quantity> theirs) {
    List<Quantity> unsaid =
        theirs.stream().filter(other -> mine.stream().noneMatch(other::isLike)).toList();
    List<Finding> findings = new ArrayList<>();
    for (Quantity quantity : mine) {
      if (theirs.stream().noneMatch(quantity::isLike)) {
        unsaid.stream()
            .filter(other -> isInPlaceOf(link, quantity, other))
            .findFirst()
            .ifPresent(other -> findings.add(finding(link, quantity, other)));
      } else {
        theirs.stream()
            .filter(other -> isExchanged(link, quantity, other, mine, theirs))
            .findFirst()
            .ifPresent(other -> findings.add(finding(link, quantity, other)));
      }
    }
    return findings;
  }

  /**
   * Returns whether a number stands in the verbatim place of another, and each of the two that
   * stands elsewhere too is another there: "40 people in 21 days" for "21 people in 40 days".
   */
  private static boolean isExchanged(
      Link link, Quantity one, Quantity other, List<Quantity> mine, List<Quantity> theirs) {
    return !one.isLike(other)
        && isSlotOf(link, one, other)
        && Slot.of(link, one.from(), one.to(), other.from(), other.to()).isVerbatim()
        && theirs.stream()
            .filter(one::isLike)
            .allMatch(
                same -> mine.stream().anyMatch(no -> !no.isLike(same) && isSlotOf(link, no, same)))
        && mine.stream()
            .filter(other::isLike)
            .allMatch(
                same ->
                    theirs.stream().anyMatch(no -> !no.isLike(same) && isSlotOf(link, same, no)));
  }

  private static boolean isSlotOf(Link link, Quantity mine, Quantity theirs) {
    return mine.isYear() == theirs.isYear()
        && mine.isOrdinal() == theirs.isOrdinal()
        && mine.unit().equals(theirs.unit())
        && link.words().arePartners(mine.from() - 1, theirs.from() - 1)
        && link.words().arePartners(mine.to(), theirs.to());
  }

  private static Finding finding(Link link, Quantity mine, Quantity theirs) {
    return finding(
        link.candidateTokens().subList(mine.from(), mine.to()),
        link.referenceTokens().subList(theirs.from(), theirs.to()));
  }

  private static Finding finding(List<Token> mine, List<Token> theirs) {
    return Finding.at(
            Words.span(mine),
            "The reference says " + Words.text(theirs) + ", this says " + Words.text(mine))
        .withEvidence(Words.span(theirs));
  }

  /** Both stand between the same words, or count the same things. */
  private static boolean isInPlaceOf(Link link, Quantity mine, Quantity theirs) {
    if (mine.isYear() != theirs.isYear()) {
      return false;
    }
    if (isDay(link, mine, theirs)) {
      return true;
    }
    if (mine.isOrdinal() != theirs.isOrdinal()) {
      return false;
    }
    WordAlignment words = link.words();
    int before = mine.before(link.candidateTokens());
    int otherBefore = theirs.before(link.referenceTokens());
    boolean isBefore = words.arePartners(before, otherBefore);
    boolean behind =
        mine.to() < link.candidateTokens().size() && words.arePartners(mine.to(), theirs.to());
    boolean counted =
        behind && isNoun(link.candidateTokens(), mine.to()) && isSaidOf(link, mine, theirs);
    boolean measured =
        before >= 0 && isBefore && mine.unit().isPresent() && mine.unit().equals(theirs.unit());
    return isBefore && behind
        || counted
        || measured
        || mine.isYear() && isBefore && isPhrase(link, before, otherBefore);
  }

  /**
   * "Six miners are missing" is no other number than that of "12 miners died and eight are
   * missing": what is said of the one stands by another.
   */
  private static boolean isSaidOf(Link link, Quantity mine, Quantity theirs) {
    List<Token> others = link.referenceTokens();
    return IntStream.range(mine.to() + 1, link.candidateTokens().size())
        .filter(place -> link.candidateTokens().get(place).rarity() > LEAST_RARITY)
        .filter(place -> !link.candidateTokens().get(place).lemma().equals("be"))
        .mapToObj(link.words()::referenceOf)
        .flatMap(Optional::stream)
        .limit(1)
        .noneMatch(
            said ->
                IntStream.range(theirs.to(), said).anyMatch(place -> others.get(place).is("CD")));
  }

  /** "Since independence in": the words that lead to a number are the same. */
  private static boolean isPhrase(Link link, int before, int otherBefore) {
    Token word = link.candidateTokens().get(Math.max(0, before - 1));
    return word.rarity() > LEAST_RARITY && link.words().arePartners(before - 1, otherBefore - 1);
  }

  private static boolean isNoun(List<Token> tokens, int place) {
    return place < tokens.size()
        && (tokens.get(place).is("N") || tokens.get(place).lower().equals("%"));
  }

  /** "Oct. 13" and "31 October". */
  private static boolean isDay(Link link, Quantity mine, Quantity theirs) {
    Optional<String> month = mine.month(link.candidateTokens());
    return month.isPresent() && month.equals(theirs.month(link.referenceTokens()));
  }
}

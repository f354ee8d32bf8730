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
import dev.galley.text.CalendarNames;
import dev.galley.text.Link;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Flags a month or a day of the week that differs from the reference's. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A date that differs from the reference",
    explanation =
        """
        The day is right and the month is wrong, or one day of the week stands in the place of
        another, or the past in that of the time to come: "last week" for "next week". "4 February"
        and "Feb. 4" are equal; "yesterday" and "today" are left alone, since they change with the
        day of publication. A day of the month or a year that differs
        is a changed number.""")
@Example(
    bad = "The ferry sank on [[9 November]] 1958 off the cape.",
    good = "The ferry sank on 9 October 1958 off the cape.",
    reference = "The ferry sank off the cape on Oct. 9, 1958.")
@Example(
    bad = "The miners went back to work on [[Tuesday]] after a vote.",
    good = "The miners went back to work on Thursday after a vote.",
    reference = "The miners went back to work on Thursday after a vote.")
@Example(
    bad = "The lock at Brenne will be drained [[last]] week for repairs.",
    good = "The lock at Brenne will be drained next week for repairs.",
    reference = "The lock at Brenne will be drained next week for repairs.")
@Accepts(
    value = "The tax falls due in the following month for most farms.",
    reference = "The tax falls due in the next month for most farms.")
@Accepts(
    value = "The court sits again on 4 February.",
    reference = "The court will sit again on Feb. 4.")
@Accepts(
    value = "She spoke on Monday, a day before the vote on Tuesday.",
    reference = "She spoke before the vote on Tuesday.")
public final class ChangedDate implements PairRule {

  /** From the past to the time to come. */
  private static final Map<String, Integer> TIMES =
      Map.of(
          "yesterday",
          -1,
          "last",
          -1,
          "previous",
          -1,
          "past",
          -1,
          "tomorrow",
          1,
          "next",
          1,
          "following",
          1,
          "coming",
          1);

  @Override
  public List<Finding> check(Link link) {
    List<Finding> findings = new ArrayList<>(months(link));
    findings.addAll(weekdays(link));
    InPlace.of(link).stream()
        .filter(place -> place.isFirm() && isOtherTime(place))
        .map(InPlace::finding)
        .forEach(findings::add);
    return findings;
  }

  private static List<Finding> months(Link link) {
    List<CalendarDate> mine = CalendarDate.in(link.candidateTokens());
    List<CalendarDate> theirs = CalendarDate.in(link.referenceTokens());
    List<Finding> findings = new ArrayList<>();
    for (CalendarDate date : mine) {
      if (theirs.stream().noneMatch(date::isLike)) {
        theirs.stream()
            .filter(other -> mine.stream().noneMatch(other::isLike))
            .filter(other -> date.isOtherMonthOf(other) || isInPlaceOf(link, date, other))
            .findFirst()
            .ifPresent(other -> findings.add(finding(link, date, other)));
      }
    }
    return findings;
  }

  /** "In May 1990" and "in June 1990": only the month differs. */
  private static boolean isInPlaceOf(Link link, CalendarDate mine, CalendarDate theirs) {
    return !mine.month().equals(theirs.month()) && Slot.of(link, mine.at(), theirs.at()).isFirm();
  }

  private static Finding finding(Link link, CalendarDate mine, CalendarDate theirs) {
    return Finding.at(
            mine.span(),
            "The reference says %s, this says %s"
                .formatted(
                    link.referenceTokens().get(theirs.at()).text(),
                    link.candidateTokens().get(mine.at()).text()))
        .withEvidence(theirs.span());
  }

  private static List<Finding> weekdays(Link link) {
    List<Token> mine = link.candidateTokens();
    List<Token> theirs = link.referenceTokens();
    return IntStream.range(0, mine.size())
        .filter(i -> isWeekday(mine.get(i)) && isMissing(mine.get(i), theirs))
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, theirs.size())
                    .filter(j -> isWeekday(theirs.get(j)) && isMissing(theirs.get(j), mine))
                    .filter(j -> Slot.of(link, i, j).isFirm())
                    .limit(1)
                    .mapToObj(j -> finding(mine.get(i), theirs.get(j))))
        .toList();
  }

  /** "Next week" in the place of "last week"; "today" is another outlet's "yesterday". */
  private static boolean isOtherTime(InPlace place) {
    Integer mine = TIMES.get(place.candidate().lower());
    Integer theirs = TIMES.get(place.reference().lower());
    return mine != null && theirs != null && Math.abs(mine - theirs) > 1;
  }

  private static Finding finding(Token mine, Token theirs) {
    return Finding.at(
            mine.span(),
            "The reference says %s, this says %s".formatted(theirs.text(), mine.text()))
        .withEvidence(theirs.span());
  }

  private static boolean isWeekday(Token token) {
    return token.isCapitalized() && CalendarNames.isWeekday(token.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isMissing(Token day, List<Token> tokens) {
    Predicate<Token> same = token -> token.lower().equals(day.lower());
    return tokens.stream().noneMatch(same);
  }
}

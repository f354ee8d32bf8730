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
import dev.galley.text.WordAlignment.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Flags a stance, permission or movement that is the opposite of the reference's. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.CRITICAL,
    summary = "The opposite of what the reference says",
    explanation =
        """
        "Joined them in rejecting the dam" shrinks to "approves the dam"; "denied" comes back as
        "confirmed". Flagged if the same thing is supported here and opposed there, allowed and
        banned, confirmed and denied; a negation turns a stance round. Other opposite verbs are
        flagged where the words around them are the same.""")
@Example(
    bad = "The council [[approved]] the harbour tunnel on Tuesday.",
    good = "The council rejected the harbour tunnel on Tuesday.",
    reference = "The council rejected the harbor tunnel on Tuesday.")
@Example(
    bad = "The pilots [[approved]] the new night flights from Malmö.",
    good = "The pilots rejected the new night flights from Malmö.",
    reference = "The pilots supported residents in rejecting the new night flights from Malmö.")
@Example(
    bad = "The tribunal [[upheld]] the decision of the port authority to scrap the ferry.",
    good = "The tribunal overturned the decision of the port authority to scrap the ferry.",
    reference = "The tribunal overturned the decision of the port authority to scrap the ferry.")
@Example(
    bad = "Herring catches [[rose]] while cod catches [[fell]] in the fjord last year.",
    good = "Herring catches fell while cod catches rose in the fjord last year.",
    reference = "Herring catches fell while cod catches rose in the fjord last year.")
@Accepts(
    value = "Only four of the ten trawlermen on board survived.",
    reference = "Six of the ten trawlermen on board died.")
@Accepts(
    value = "Cod catches rose in the fjord last year while herring catches fell.",
    reference = "Herring catches fell while cod catches rose in the fjord last year.")
@Accepts(
    value = "The council did not approve the harbour tunnel.",
    reference = "The council rejected the harbor tunnel.")
@Accepts(
    value = "Students backed by the dockers' union blocked the bridge on Friday.",
    reference =
        "Students opposed to the new fees blocked the bridge on Friday with the backing of the"
            + " dockers' union.")
@Accepts(
    value = "Parents supported the teachers who opposed the merger.",
    reference = "Parents joined the teachers in resisting the merger.")
public final class ReversedPolarity implements PairRule {

  private static final List<List<Set<String>>> STANCES =
      List.of(
          List.of(
              Set.of(
                  "support", "back", "favor", "favour", "endorse", "welcome", "approve", "accept"),
              Set.of("oppose", "reject", "protest", "resist", "refuse", "condemn")),
          List.of(Set.of("confirm", "admit", "acknowledge"), Set.of("deny")),
          List.of(
              Set.of("allow", "permit", "authorize", "authorise"),
              Set.of("ban", "prohibit", "forbid", "bar")),
          List.of(
              Set.of("rise", "increase", "grow", "climb", "jump"),
              Set.of("fall", "drop", "decline", "decrease", "shrink", "plunge")));

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "without", "refuse", "fail", "decline", "refusal", "failure");

  private static final Set<String> ENDS = Set.of(".", ";", "but", "while", "who", "which");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private static final int OBJECT = 6;
  private static final int NEGATED = 3;
  private static final double LEAST_RARITY = 3.5;

  @Override
  public List<Finding> check(Link link) {
    return in(link);
  }

  /** Returns what is turned round in a link. */
  static List<Finding> in(Link link) {
    List<Finding> findings = new ArrayList<>(stances(link));
    for (Gap gap : link.words().gaps()) {
      boolean single = gap.to() - gap.from() == 1 && gap.referenceTo() - gap.referenceFrom() == 1;
      if (single
          && areOppositeVerbs(link, gap.from(), gap.referenceFrom())
          && Slot.of(link, gap.from(), gap.referenceFrom()).isVerbatim()
          && !countOthers(link)) {
        Finding finding = finding(link, gap.from(), gap.referenceFrom());
        if (findings.stream().noneMatch(other -> other.span().equals(finding.span()))) {
          findings.add(finding);
        }
      }
    }
    exchanged(link).stream()
        .filter(one -> findings.stream().noneMatch(other -> other.span().equals(one.span())))
        .forEach(findings::add);
    findings.sort(Comparator.comparing(finding -> finding.span().start()));
    return findings;
  }

  /** "Exports rose while imports fell" for "exports fell while imports rose". */
  private static List<Finding> exchanged(Link link) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < link.candidateTokens().size(); i++) {
      int mine = i;
      link.words()
          .referenceOf(i - 1)
          .map(before -> before + 1)
          .filter(theirs -> theirs < link.referenceTokens().size())
          .filter(theirs -> !link.words().arePartners(mine, theirs))
          .filter(theirs -> link.words().referenceOf(mine).isPresent())
          .filter(theirs -> link.words().candidateOf(theirs).isPresent())
          .filter(theirs -> areOppositeVerbs(link, mine, theirs))
          .filter(theirs -> Slot.of(link, mine, theirs).isFirm())
          .map(theirs -> finding(link, mine, theirs))
          .ifPresent(findings::add);
    }
    return findings.size() > 1 ? findings : List.of();
  }

  /** "Two of the nine survived" says what "seven of the nine died" says. */
  static boolean countOthers(Link link) {
    return IntStream.range(0, link.candidateTokens().size())
            .filter(i -> link.candidateTokens().get(i).is("CD"))
            .anyMatch(i -> link.words().referenceOf(i).isEmpty())
        && IntStream.range(0, link.referenceTokens().size())
            .filter(j -> link.referenceTokens().get(j).is("CD"))
            .anyMatch(j -> link.words().candidateOf(j).isEmpty());
  }

  private static boolean areOppositeVerbs(Link link, int mine, int theirs) {
    Token said = link.candidateTokens().get(mine);
    Token other = link.referenceTokens().get(theirs);
    return said.is("VB") && other.is("VB") && Opposites.areOpposite(said, other);
  }

  private static List<Finding> stances(Link link) {
    List<Stance> mine = stances(link.candidateTokens());
    List<Stance> theirs = stances(link.referenceTokens());
    List<Finding> findings = new ArrayList<>();
    for (Stance stance : mine) {
      if (theirs.stream().noneMatch(other -> stance.isSame(other, link))) {
        theirs.stream()
            .filter(other -> stance.isOpposite(other, link))
            .filter(other -> !isOneVerb(link, stance, other))
            .filter(other -> mine.stream().noneMatch(same -> same.isSame(other, link)))
            .findFirst()
            .ifPresent(other -> findings.add(finding(link, stance.verb(), other.verb())));
      }
    }
    return findings;
  }

  /** A negation alone is too often said in words that are not looked for: "refusal", "hardly". */
  private static boolean isOneVerb(Link link, Stance mine, Stance theirs) {
    return link.candidateTokens()
        .get(mine.verb())
        .lemma()
        .equals(link.referenceTokens().get(theirs.verb()).lemma());
  }

  private static Finding finding(Link link, int mine, int theirs) {
    return Words.changed(link.candidateTokens().get(mine), link.referenceTokens().get(theirs));
  }

  private static List<Stance> stances(List<Token> tokens) {
    List<Stance> stances = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (int family = 0; family < STANCES.size(); family++) {
        Optional<Boolean> positive = positive(tokens.get(i), family);
        if (positive.isPresent()) {
          boolean negated =
              tokens.subList(Math.max(0, i - NEGATED), i).stream()
                  .anyMatch(token -> NEGATIONS.contains(token.lemma()));
          int end = objectEnd(tokens, i + 1);
          stances.add(new Stance(family, positive.get() != negated, i, end));
        }
      }
    }
    return stances;
  }

  private static Optional<Boolean> positive(Token token, int family) {
    if (!token.is("VB")) {
      return Optional.empty();
    }
    if (STANCES.get(family).get(0).contains(token.lemma())) {
      return Optional.of(true);
    }
    return STANCES.get(family).get(1).contains(token.lemma())
        ? Optional.of(false)
        : Optional.empty();
  }

  private static int objectEnd(List<Token> tokens, int from) {
    boolean isModifier = tokens.get(from - 1).tag().equals("VBN");
    int end = from;
    while (end < tokens.size() && end < from + OBJECT) {
      Token token = tokens.get(end);
      boolean stance =
          IntStream.range(0, STANCES.size())
              .anyMatch(family -> positive(token, family).isPresent());
      if (stance || isModifier && isFinite(token) || ENDS.contains(token.lower())) {
        break;
      }
      end++;
    }
    return end;
  }

  /** "Students backed by the unions filled the square": a new statement begins at its verb. */
  private static boolean isFinite(Token token) {
    return FINITE.contains(token.tag());
  }

  /** A verb of a family of stances, what it says, and the range of its object behind it. */
  private record Stance(int family, boolean positive, int verb, int end) {

    boolean isSame(Stance other, Link link) {
      return family == other.family && positive == other.positive && sharesObject(other, link);
    }

    boolean isOpposite(Stance other, Link link) {
      return family == other.family
          && positive != other.positive
          && isPassive(link.candidateTokens()) == other.isPassive(link.referenceTokens())
          && sharesObject(other, link);
    }

    /** "Backed by parents": they are who does it, not what it is done to. */
    private boolean isPassive(List<Token> tokens) {
      return verb + 1 < tokens.size() && tokens.get(verb + 1).lower().equals("by");
    }

    private boolean sharesObject(Stance other, Link link) {
      return link.words().pairs().stream()
          .filter(pair -> verb < pair.candidate() && pair.candidate() < end)
          .filter(pair -> other.verb < pair.reference() && pair.reference() < other.end)
          .map(pair -> link.candidateTokens().get(pair.candidate()))
          .anyMatch(token -> !token.isMark() && token.rarity() > LEAST_RARITY);
    }
  }
}

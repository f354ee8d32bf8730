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
import dev.galley.text.Span;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags two parties that have changed places around one verb. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.CRITICAL,
    summary = "Who did it and to whom it was done, exchanged",
    explanation =
        """
        Translation from a language that marks subject and object by endings, and spinning that
        turns a passive round, let the two change places. Flagged if both parties stand around the
        same verb in both articles, the other way round, if who acts here is the object there, or
        if two names stand in each other's place, or two noun phrases in a sentence that is
        else the same word for word; an active and a passive are told apart.""")
@Example(
    bad = "The [[ministry warned Gardner]] that the bridge was closing.",
    good = "Gardner warned the ministry that the bridge was closing.",
    reference = "He warned the ministry that the bridge was closing.")
@Example(
    bad = "In March [[Lindqvist last year paid her former agent, Moreau]], for the rights.",
    good = "In March Moreau last year paid her former agent, Lindqvist, for the rights.",
    reference = "In March Moreau last year paid her former agent, Lindqvist, for the rights.")
@Example(
    bad = "[[Korvald sued Brennan]] over the patent.",
    good = "Brennan sued Korvald over the patent.",
    reference = "Brennan sued Korvald over the patent in May.")
@Example(
    bad = "On Monday [[Ottar Brandt sued Livia Sandoval]] over the patent.",
    good = "On Monday Livia Sandoval sued Ottar Brandt over the patent.",
    reference = "Livia Sandoval sued Ottar Brandt over the patent in May.")
@Example(
    bad = "The [[owners]] want 7 per cent over two years; the crews have offered 4.",
    good = "The crews want 7 per cent over two years; the owners have offered 4.",
    reference = "The crews want 7 per cent over two years; the owners have offered 4.")
@Example(
    bad = "[[She]] acquitted the jury of a single charge.",
    good = "The jury acquitted her of a single charge.",
    reference = "The jury acquitted her of a single charge.")
@Example(
    bad = "[[Malvern]] came from behind with two late goals to beat Oldry Rovers on Sunday.",
    good = "Oldry Rovers came from behind with two late goals to beat Malvern on Sunday.",
    reference = "Oldry Rovers came from behind with two late goals to beat Malvern on Sunday.")
@Accepts(
    value = "The winner was Brekke, and the loser is to meet Lind.",
    reference = "Brekke was the winner, and the loser is to meet Lind.")
@Accepts(
    value = "A spokesman, Jan Havel, said that Brno and Zlin had agreed.",
    reference = "Jan Havel, a spokesman, said that Zlin and Brno had agreed.")
@Accepts(
    value = "Sweden and Norway signed the treaty before Iceland.",
    reference = "Norway and Sweden signed the treaty before Iceland.")
@Accepts(
    value = "Korvald was sued by Brennan over the patent.",
    reference = "Brennan sued Korvald over the patent.")
@Accepts(
    value = "Petr Novak met Jan Havel in Brno.",
    reference = "Jan Havel met Petr Novak in Brno.")
@Accepts(
    value = "Lisbon faced Torino in the final.",
    reference = "Torino faced Lisbon in the final.")
@Accepts(
    value = "Orwick accused Tandem of fraud after Tandem accused Orwick of theft.",
    reference = "Tandem accused Orwick of theft, and Orwick accused Tandem of fraud.")
public final class ExchangedRoles implements PairRule {

  private static final int NEAR = 5;
  private static final Set<String> TO_BE = Set.of("be", "get");
  private static final double LEAST_RARITY = 4;
  private static final double VERB_RARITY = 2.5;
  private static final int PASSIVE_WITHIN = 3;

  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "we", "i");

  /** What two parties do to each other, whoever is named first. */
  private static final Set<String> MUTUAL =
      Set.of(
          "accompany",
          "adjoin",
          "agree",
          "argue",
          "battle",
          "border",
          "clash",
          "collide",
          "consult",
          "cooperate",
          "date",
          "debate",
          "differ",
          "divorce",
          "draw",
          "embrace",
          "encounter",
          "engage",
          "equal",
          "face",
          "fight",
          "hug",
          "include",
          "intersect",
          "join",
          "kiss",
          "marry",
          "match",
          "meet",
          "merge",
          "negotiate",
          "oppose",
          "play",
          "remarry",
          "resemble",
          "rival",
          "share",
          "speak",
          "talk",
          "tie",
          "wed");

  @Override
  public List<Finding> check(Link link) {
    List<Finding> findings = new ArrayList<>();
    for (Pair pair : link.words().pairs()) {
      Token verb = link.candidateTokens().get(pair.candidate());
      Token other = link.referenceTokens().get(pair.reference());
      if (verb.is("VB")
          && other.is("VB")
          && verb.rarity() > LEAST_RARITY
          && !MUTUAL.contains(verb.lemma())
          && verb.lemma().equals(other.lemma())
          && isOnly(verb, link.candidateTokens())
          && isOnly(other, link.referenceTokens())) {
        Roles mine = Roles.around(link.candidateTokens(), pair.candidate());
        Roles theirs = Roles.around(link.referenceTokens(), pair.reference());
        if (mine.isExchanged(theirs)) {
          findings.add(finding(link, mine.span(), theirs.span()));
        } else if (!isPassive(link.candidateTokens(), pair.candidate())
            && !isPassive(link.referenceTokens(), pair.reference())) {
          turned(link, pair).ifPresent(findings::add);
        }
      }
    }
    findings.addAll(swapped(link));
    if (findings.isEmpty()) {
      return VerbatimSwap.in(link, MUTUAL).stream().toList();
    }
    findings.sort(Comparator.comparing(finding -> finding.span().start()));
    return findings.stream().limit(1).toList();
  }

  private static Finding finding(Link link, Span mine, Span theirs) {
    List<Token> said = wholeNames(link.candidateTokens(), mine);
    List<Token> other = wholeNames(link.referenceTokens(), theirs);
    return Finding.at(
            Words.span(said),
            "In the reference it is the other way round: “%s”".formatted(Words.text(other)))
        .withEvidence(Words.span(other));
  }

  /** Returns the tokens of a range with the rest of the names at its ends. */
  private static List<Token> wholeNames(List<Token> tokens, Span span) {
    int from = 0;
    while (!tokens.get(from).span().touches(span)) {
      from++;
    }
    int to = from + 1;
    while (to < tokens.size() && tokens.get(to).span().touches(span)) {
      to++;
    }
    while (from > 0 && isPerson(tokens.get(from)) && isPerson(tokens.get(from - 1))) {
      from--;
    }
    while (to < tokens.size() && isPerson(tokens.get(to - 1)) && isPerson(tokens.get(to))) {
      to++;
    }
    return tokens.subList(from, to);
  }

  /**
   * "The board asked Ruiz to resign" for "Ruiz asked the board to resign": who acts here is the
   * object there, stands nowhere behind the verb here, and somebody else acts there.
   */
  private static Optional<Finding> turned(Link link, Pair verb) {
    List<Token> mine = link.candidateTokens();
    List<Token> theirs = link.referenceTokens();
    int subject = subject(mine, verb.candidate());
    int object = object(theirs, verb.reference());
    int otherSubject = subject(theirs, verb.reference());
    int otherObject = object(mine, verb.candidate());
    if (subject < 0 || object < 0 || otherSubject < 0 || otherObject < 0) {
      return Optional.empty();
    }
    String actor = mine.get(subject).lemma();
    boolean same =
        actor.equals(theirs.get(object).lemma())
            && !actor.equals(theirs.get(otherSubject).lemma())
            && count(mine, actor) == 1
            && count(theirs, actor) == 1
            && isOnce(mine, verb.candidate())
            && isOnce(theirs, verb.reference());
    return same
        ? Optional.of(
            finding(
                link,
                mine.get(subject).span().to(mine.get(otherObject).span()),
                theirs.get(verb.reference()).span().to(theirs.get(object).span())))
        : Optional.empty();
  }

  private static long count(List<Token> tokens, String lemma) {
    return tokens.stream().filter(token -> token.lemma().equals(lemma)).count();
  }

  private static boolean isOnce(List<Token> tokens, int verb) {
    return count(tokens, tokens.get(verb).lemma()) == 1;
  }

  /** Returns the noun or pronoun right before an active verb, adverbs between; -1 if none. */
  private static int subject(List<Token> tokens, int verb) {
    int place = verb - 1;
    while (place >= 0
        && (tokens.get(place).is("RB")
            || tokens.get(place).is("MD")
            || Set.of("have", "do").contains(tokens.get(place).lemma())
            || tokens.get(place).text().equals(",") && isAdverb(tokens, place + 1))) {
      place--;
    }
    boolean named = place >= 0 && tokens.get(place).is("N") && !isInPhrase(tokens, place);
    return named || place >= 0 && SUBJECTS.contains(tokens.get(place).lower()) ? place : -1;
  }

  /** "In the last minute": a preposition stands before it. */
  private static boolean isInPhrase(List<Token> tokens, int noun) {
    int place = noun;
    while (place >= 0
        && (tokens.get(place).is("N")
            || tokens.get(place).is("DT")
            || tokens.get(place).is("JJ")
            || tokens.get(place).is("CD")
            || tokens.get(place).is("PRP$"))) {
      place--;
    }
    return place >= 0 && (tokens.get(place).is("IN") || tokens.get(place).is("TO"));
  }

  private static boolean isAdverb(List<Token> tokens, int place) {
    return place < tokens.size() && tokens.get(place).is("RB");
  }

  /** Returns the noun that ends the noun phrase right behind a verb; -1 if there is none. */
  private static int object(List<Token> tokens, int verb) {
    int place = verb + 1;
    while (place < tokens.size()
        && (tokens.get(place).is("DT")
            || tokens.get(place).is("PRP$")
            || tokens.get(place).is("JJ")
            || tokens.get(place).is("CD"))) {
      place++;
    }
    while (place + 1 < tokens.size()
        && tokens.get(place).is("N")
        && tokens.get(place + 1).is("N")) {
      place++;
    }
    boolean noun = place < tokens.size() && tokens.get(place).is("N");
    boolean owner = place + 1 < tokens.size() && tokens.get(place + 1).tag().equals("POS");
    return noun && !owner ? place : -1;
  }

  private static boolean isPassive(List<Token> tokens, int verb) {
    return tokens.subList(Math.max(0, verb - PASSIVE_WITHIN), verb).stream()
            .anyMatch(token -> TO_BE.contains(token.lemma()))
        || !tokens.get(verb).isFiniteVerb() && !tokens.get(verb).tag().equals("VB");
  }

  /** Two names that stand in each other's place, a verb between them. */
  private static List<Finding> swapped(Link link) {
    List<Token> mine = link.candidateTokens();
    List<Token> theirs = link.referenceTokens();
    List<Pair> names =
        link.words().pairs().stream()
            .filter(pair -> isName(mine.get(pair.candidate())))
            .filter(pair -> count(mine, mine.get(pair.candidate()).lemma()) == 1)
            .filter(pair -> count(theirs, mine.get(pair.candidate()).lemma()) == 1)
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (Pair first : names) {
      for (Pair second : names) {
        if (first.candidate() < second.candidate()
            && first.reference() > second.reference()
            && stands(link, first.candidate(), second.reference())
            && stands(link, second.candidate(), first.reference())
            && hasVerb(mine, first.candidate(), second.candidate())) {
          findings.add(
              finding(
                  link,
                  mine.get(first.candidate()).span().to(mine.get(second.candidate()).span()),
                  theirs.get(second.reference()).span().to(theirs.get(first.reference()).span())));
        }
      }
    }
    return findings;
  }

  private static boolean stands(Link link, int mine, int theirs) {
    return link.words().arePartners(mine - 1, theirs - 1)
        && link.words().arePartners(mine + 1, theirs + 1);
  }

  /** "On Monday Korvald sued": a day is no part of his name. */
  private static boolean isPerson(Token token) {
    return isName(token)
        && !CalendarNames.isWeekday(token.lower())
        && !CalendarNames.isMonth(token.lower());
  }

  private static boolean isName(Token token) {
    return token.is("NNP") && token.isCapitalized();
  }

  /** "Korvald met Brennan": to meet is the same for both. */
  private static boolean hasVerb(List<Token> tokens, int from, int to) {
    List<Token> verbs =
        tokens.subList(from, to).stream()
            .filter(token -> token.is("VB") && token.rarity() > VERB_RARITY)
            .toList();
    return !verbs.isEmpty() && verbs.stream().noneMatch(verb -> MUTUAL.contains(verb.lemma()));
  }

  /** "Korvald sued Brennan, and Brennan sued Korvald": either may be the one that is meant. */
  private static boolean isOnly(Token verb, List<Token> tokens) {
    return tokens.stream()
            .filter(token -> token.is("VB") && token.lemma().equals(verb.lemma()))
            .count()
        == 1;
  }

  /** The nearest noun before a verb and the first behind it, who acts first. */
  private record Roles(String actor, String target, Span span) {

    static Roles around(List<Token> tokens, int verb) {
      int before = verb - 1;
      while (before >= 0 && verb - before <= NEAR && !isNoun(tokens.get(before))) {
        before = tokens.get(before).isMark() ? -1 : before - 1;
      }
      int behind = verb + 1;
      while (behind < tokens.size() && behind - verb <= NEAR && !isNoun(tokens.get(behind))) {
        behind = tokens.get(behind).isMark() ? tokens.size() : behind + 1;
      }
      while (behind + 1 < tokens.size() && isNoun(tokens.get(behind + 1))) {
        behind++; // The head of "harbour master" is its last noun.
      }
      if (before < 0 || verb - before > NEAR || behind >= tokens.size() || behind - verb > NEAR) {
        return new Roles("", "", tokens.get(verb).span());
      }
      boolean passive =
          tokens.get(verb).tag().equals("VBN")
              && tokens.subList(before, verb).stream().anyMatch(t -> TO_BE.contains(t.lemma()))
              && tokens.subList(verb, behind).stream().anyMatch(t -> t.lower().equals("by"));
      if (!tokens.get(before).is("NNP") && !tokens.get(behind).is("NNP")) {
        return new Roles("", "", tokens.get(verb).span());
      }
      boolean perfect =
          tokens.subList(Math.max(0, verb - 2), verb).stream()
              .anyMatch(token -> token.lemma().equals("have"));
      if (tokens.get(verb).tag().equals("VBN") && !passive && !perfect) {
        return new Roles("", "", tokens.get(verb).span());
      }
      String first = tokens.get(before).lemma();
      String last = tokens.get(behind).lemma();
      Span span = tokens.get(before).span().to(tokens.get(behind).span());
      return passive ? new Roles(last, first, span) : new Roles(first, last, span);
    }

    boolean isExchanged(Roles other) {
      return !actor.isEmpty()
          && !actor.equals(target)
          && actor.equals(other.target)
          && target.equals(other.actor);
    }

    private static boolean isNoun(Token token) {
      return token.is("N") && token.rarity() > LEAST_RARITY;
    }
  }
}

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Flags a statement that the reference makes with a reservation and the candidate without one. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A reservation of the reference that is lost",
    explanation =
        """
        An "alleged arsonist" becomes an arsonist, "may close" becomes "closes", "most pupils"
        become the pupils. Flagged if the reference's word of reservation is gone from between the
        same words, and the sentence says nowhere in other words that something is not certain, not
        proven or not whole; a "police said" that both have is no reservation. Doubt is looked for
        in all pairs, "most" and "partly" only in cuts of one English text. None in 2,400 sentences of clean_human and clean_articles_pairs.""")
@Example(
    bad = "Officers led the [[smuggler]] out of the customs house on Friday.",
    good = "Officers led the alleged smuggler out of the customs house on Friday.",
    reference = "Officers led the alleged smuggler out of the customs house on Friday.")
@Example(
    bad = "The cannery in Oldervik [[close]] its doors before the winter.",
    good = "The cannery in Oldervik may close its doors before the winter.",
    reference = "The cannery in Oldervik may close its doors before winter.",
    isRetold = true)
@Example(
    bad = "The landslide blocked [[the]] road to the monastery for a week.",
    good = "The landslide partly blocked the road to the monastery for a week.",
    reference = "The landslide blocked partly the road to the monastery for a week.")
@Example(
    bad = "The skipper [[struck]] a customs officer with an oar on Friday, police said.",
    good = "The skipper allegedly struck a customs officer with an oar on Friday, police said.",
    reference =
        "The skipper allegedly struck a customs officer with an oar on Friday, police said.")
@Example(
    bad = "The harbour master [[took]] payments from two fish importers for a decade.",
    good = "The harbour master is accused of taking payments from two fish importers.",
    reference =
        "The harbour master is accused of taking payments from two fish importers for a decade.",
    isRetold = true)
@Accepts(
    value = "Police said that the skipper struck a customs officer with an oar on Friday.",
    reference = "The skipper allegedly struck a customs officer with an oar on Friday.")
@Accepts(
    value = "The harbour master allegedly took payments from two fish importers for a decade.",
    reference =
        "The harbour master is accused of taking payments from two fish importers for a decade.")
@Accepts(
    value = "Officers led the smuggler, as prosecutors call him, out of the customs house.",
    reference = "Officers led the alleged smuggler out of the customs house.")
@Accepts(
    value = "The cannery in Oldervik could perhaps close its doors before the winter.",
    reference = "The cannery in Oldervik may close its doors before winter.")
@Accepts(
    value = "The cannery in Oldervik must close its doors before the winter.",
    reference = "The cannery in Oldervik may close its doors before winter.")
@Accepts(
    value = "The bakers of Oldervik opened their school of pastry in 1994 with twelve pupils.",
    reference =
        "The bakers of Oldervik opened their school of pastry in May 1994 with twelve pupils.")
@Accepts(
    value = "The landslide blocked the road to the monastery for a week.",
    reference = "The landslide partly blocked the road to the monastery for a week.",
    isRetold = true)
public final class LostQualification implements PairRule {

  private static final Set<String> DOUBTS =
      Set.of(
          "alleged",
          "allegedly",
          "reportedly",
          "suspected",
          "purported",
          "purportedly",
          "supposedly",
          "presumed",
          "presumably",
          "possibly",
          "perhaps",
          "maybe",
          "probably",
          "likely",
          "potentially",
          "may",
          "might");

  private static final Set<String> PARTS =
      Set.of(
          "some",
          "most",
          "many",
          "several",
          "partly",
          "partially",
          "largely",
          "mostly",
          "nearly",
          "almost");

  /** Lemmas and words that leave something open in other words. */
  private static final Set<String> OPEN =
      Set.of(
          "allege",
          "accuse",
          "suspect",
          "suspicion",
          "suspicious",
          "claim",
          "believe",
          "believed",
          "think",
          "fear",
          "accord",
          "according",
          "say",
          "call",
          "consider",
          "assume",
          "assumption",
          "appear",
          "apparently",
          "apparent",
          "seem",
          "report",
          "charge",
          "can",
          "could",
          "would",
          "should",
          "expect",
          "possible",
          "possibility",
          "potential",
          "probable",
          "chance",
          "risk",
          "threat",
          "threaten",
          "if",
          "whether",
          "unless",
          "able",
          "plan",
          "hope",
          "want",
          "?");

  /** What the same words say in both articles: they do not stand for another reservation. */
  private static final Set<String> SAYING =
      Set.of("say", "accord", "according", "report", "claim", "call", "charge", "believe", "think");

  /** Doubts if they stand before a verb. */
  private static final Set<String> MODAL = Set.of("may", "might");

  /** The same of what is not whole. */
  private static final Set<String> NOT_WHOLE =
      Set.of(
          "majority",
          "part",
          "half",
          "lot",
          "number",
          "numerous",
          "various",
          "dozens",
          "few",
          "other",
          "others",
          "certain",
          "main",
          "mainly",
          "generally",
          "usually",
          "close",
          "near",
          "virtually",
          "practically",
          "not",
          "n't",
          "much",
          "more");

  /** With "to" or "of" behind them, these say that the verb that follows need not be true. */
  private static final Set<String> RESERVING =
      Set.of("accuse", "suspect", "allege", "believe", "think", "report", "say");

  /** Translators leave these out as they like, editors of one text do not. */
  private static final Set<String> TRYING =
      Set.of(
          "appear",
          "seem",
          "claim",
          "deny",
          "try",
          "attempt",
          "threaten",
          "plan",
          "hope",
          "intend",
          "want");

  private static final Set<String> LINKS = Set.of("of", "to", "have", "be", "being", "having");

  /** So many other words may stand in its place. */
  private static final int MOST_INSTEAD = 1;

  @Override
  public List<Finding> check(Link link) {
    boolean isDoubted = says(link, DOUBTS) || says(link, OPEN);
    boolean isPart = !link.sharesWording() || says(link, PARTS) || says(link, NOT_WHOLE);
    if (isDoubted && isPart) {
      return List.of();
    }
    return IntStream.range(1, link.referenceTokens().size() - 1)
        .filter(place -> link.words().candidateOf(place).isEmpty())
        .mapToObj(
            place -> {
              Token word = link.referenceTokens().get(place);
              boolean isLost =
                  !isDoubted && DOUBTS.contains(word.lower()) && !isMonthOrStrength(word)
                      || !isPart && PARTS.contains(word.lower());
              Optional<Finding> finding = isLost ? finding(link, place) : Optional.empty();
              return isDoubted ? finding : finding.or(() -> asserted(link, place));
            })
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Whether the candidate has one of the words: a "said" that the reference has too was there
   * beside the reservation that is looked for.
   */
  private static boolean says(Link link, Set<String> words) {
    return IntStream.range(0, link.candidateTokens().size())
        .anyMatch(
            place -> {
              Token token = link.candidateTokens().get(place);
              boolean isShared =
                  link.words()
                      .referenceOf(place)
                      .map(other -> link.referenceTokens().get(other))
                      .filter(other -> other.lemma().equals(token.lemma()))
                      .isPresent();
              return (words.contains(token.lower()) || words.contains(token.lemma()))
                  && !isMonthOrStrength(token)
                  && !(isShared && SAYING.contains(token.lemma()));
            });
  }

  /** "In May", "with all its might". */
  private static boolean isMonthOrStrength(Token token) {
    return MODAL.contains(token.lower()) && !token.is("MD");
  }

  /** Returns what somebody is accused of in the reference and did here, the rest being the same. */
  private static Optional<Finding> asserted(Link link, int place) {
    List<Token> theirs = link.referenceTokens();
    String verb = theirs.get(place).lemma();
    if (!theirs.get(place).is("VB")
        || !RESERVING.contains(verb) && !(link.sharesWording() && TRYING.contains(verb))) {
      return Optional.empty();
    }
    return OneSided.at(theirs, place, link.candidateTokens(), link.words()::candidateOf, LINKS)
        .filter(
            lost ->
                lost.to() > place
                    && theirs.get(lost.to()).is("VB")
                    && !theirs.get(lost.to()).isFiniteVerb()
                    && link.candidateTokens().get(lost.otherTo()).is("VB")
                    && lost.isVerbatim(link, true))
        .map(lost -> finding(lost.said(theirs), lost.saidInstead(link.candidateTokens())));
  }

  private static Finding finding(List<Token> reserved, List<Token> said) {
    return Finding.at(
            Words.span(said),
            "The reference says “%s”, this says “%s” without reservation"
                .formatted(Words.text(reserved), Words.text(said)))
        .withEvidence(Words.span(reserved));
  }

  /** Returns what is said without the reservation, if the words on both sides of it are kept. */
  private static Optional<Finding> finding(Link link, int place) {
    Optional<Integer> before = link.words().candidateOf(place - 1);
    Optional<Integer> behind = link.words().candidateOf(place + 1);
    if (before.isEmpty() || behind.isEmpty()) {
      return Optional.empty();
    }
    // "Must" in the place of "may" is no reservation lost, but a changed modality.
    int instead = behind.get() - before.get() - 1;
    if (instead < 0
        || instead > MOST_INSTEAD
        || instead > 0 && link.candidateTokens().get(before.get() + 1).is("MD")
        || !Slot.of(link, before.get() + 1, behind.get(), place, place + 1).isVerbatim()) {
      return Optional.empty();
    }
    Token said = link.candidateTokens().get(behind.get());
    List<Token> reserved = link.referenceTokens().subList(place, place + 2);
    return Optional.of(finding(reserved, List.of(said)));
  }
}

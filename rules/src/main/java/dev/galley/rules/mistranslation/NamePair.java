package dev.galley.rules.mistranslation;

import dev.galley.rule.Finding;
import dev.galley.text.CalendarNames;
import dev.galley.text.EditDistance;
import dev.galley.text.Link;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Gap;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two names that stand in one place.
 *
 * @param candidate the candidate's
 * @param reference the reference's
 */
record NamePair(Token candidate, Token reference) {

  /** Commoner words in a name may be translated one way or the other: "Oblast", "Region". */
  private static final double LEAST_RARITY = 7;

  /** What names of companies and places end in is commoner: "Line", "Theatre". */
  private static final double MOST_RARITY_OF_KIND = 8;

  private static final int LEAST_LETTERS = 3;
  private static final int MOST_WORDS = 3;

  private static final Set<String> TITLES =
      Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lady", "lord");

  /** Named for each other, whatever each of them is. */
  private static final Set<String> BRITAIN = Set.of("britain", "england", "british", "english");

  /** Returns the pairs of different names in a link, in order. */
  static List<NamePair> in(Link link) {
    return link.words().gaps().stream()
        .filter(gap -> gap.to() - gap.from() == 1 && gap.referenceTo() - gap.referenceFrom() == 1)
        .filter(
            gap ->
                isPartOfName(link, gap)
                    || !isTitled(link, gap) && (isHeadOfName(link, gap) || isInVerbatim(link, gap)))
        .map(
            gap ->
                new NamePair(
                    link.candidateTokens().get(gap.from()),
                    link.referenceTokens().get(gap.referenceFrom())))
        .filter(pair -> isName(pair.candidate()) && isName(pair.reference()))
        .filter(pair -> !stands(pair.candidate(), link.referenceTokens()))
        .toList();
  }

  /**
   * Returns the pairs of names that are common words or well known, in order: those of two places,
   * and what stands behind one title or, in cuts of one text, between many equal words.
   */
  static List<NamePair> known(Link link) {
    return link.words().gaps().stream()
        .filter(gap -> gap.to() - gap.from() == 1 && gap.referenceTo() - gap.referenceFrom() == 1)
        .filter(
            gap -> {
              Slot slot = Slot.of(link, gap.from(), gap.referenceFrom());
              return slot.isFirm() && isTitledPerson(link, gap)
                  || slot.isVerbatim() && (areOtherPlaces(link, gap) || areUnrelated(link, gap));
            })
        .map(
            gap ->
                new NamePair(
                    link.candidateTokens().get(gap.from()),
                    link.referenceTokens().get(gap.referenceFrom())))
        .filter(pair -> !pair.isToldElsewhere(link))
        .toList();
  }

  /**
   * Returns where two names of more than one word stand in one place, in cuts of one text: both of
   * common words, as those of authorities are, or neither.
   */
  static List<Gap> whole(Link link) {
    return link.words().gaps().stream()
        .filter(gap -> link.sharesWording() && gap.from() > 0)
        .filter(gap -> Math.min(gap.to() - gap.from(), gap.referenceTo() - gap.referenceFrom()) > 1)
        .filter(gap -> gap.to() - gap.from() <= MOST_WORDS)
        .filter(gap -> gap.referenceTo() - gap.referenceFrom() <= MOST_WORDS)
        .filter(
            gap ->
                Slot.of(link, gap.from(), gap.to(), gap.referenceFrom(), gap.referenceTo())
                    .isVerbatim())
        .filter(
            gap -> {
              List<Token> mine = link.candidateTokens().subList(gap.from(), gap.to());
              List<Token> theirs =
                  link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo());
              return areNew(mine, link.referenceTokens())
                  && areNew(theirs, link.candidateTokens())
                  && isWord(mine.get(mine.size() - 1)) == isWord(theirs.get(theirs.size() - 1))
                  && link.differences().areUnrelated(gap.to() - 1, gap.referenceTo() - 1);
            })
        .toList();
  }

  private static boolean areNew(List<Token> name, List<Token> others) {
    return name.stream().allMatch(NamePair::isNamed)
        && name.stream().noneMatch(token -> stands(token, others));
  }

  /** Each of the two stands on the other side too, or the place that it belongs to. */
  private boolean isToldElsewhere(Link link) {
    return Stream.concat(
            link.referenceTokens().stream().map(token -> List.of(candidate, token)),
            link.candidateTokens().stream().map(token -> List.of(reference, token)))
        .anyMatch(
            names ->
                names.get(0).lower().equals(names.get(1).lower())
                    || names.get(0).isOfPlace(names.get(1)));
  }

  /** Returns whether they are two countries, states or towns, or their people. */
  boolean areOtherPlaces() {
    return candidate.isCapitalized()
        && reference.isCapitalized()
        && candidate.isOtherPlaceThan(reference)
        && !(BRITAIN.contains(candidate.lower()) && BRITAIN.contains(reference.lower()));
  }

  private static boolean areOtherPlaces(Link link, Gap gap) {
    return new NamePair(
            link.candidateTokens().get(gap.from()), link.referenceTokens().get(gap.referenceFrom()))
        .areOtherPlaces();
  }

  /** "Mr Brown" and "Mr Smith". */
  private static boolean isTitledPerson(Link link, Gap gap) {
    return gap.from() > 0
        && TITLES.contains(link.candidateTokens().get(gap.from() - 1).lower())
        && link.words().arePartners(gap.from() - 1, gap.referenceFrom() - 1)
        && isNamed(link.candidateTokens().get(gap.from()))
        && isNamed(link.referenceTokens().get(gap.referenceFrom()));
  }

  /** Two names of one text that have nothing to do with each other: parties, companies, people. */
  private static boolean areUnrelated(Link link, Gap gap) {
    Token mine = link.candidateTokens().get(gap.from());
    Token theirs = link.referenceTokens().get(gap.referenceFrom());
    boolean areWords = isWord(mine) && isWord(theirs);
    boolean areNoWords = !isWord(mine) && !isWord(theirs);
    boolean isFollowed =
        gap.to() < link.candidateTokens().size() && link.candidateTokens().get(gap.to()).is("NNP");
    return link.sharesWording()
        && isNamed(mine)
        && isNamed(theirs)
        && (areNoWords || areWords && gap.from() > 0 || !isFollowed && gap.from() > 0)
        && link.differences().areUnrelated(gap.from(), gap.referenceFrom());
  }

  private static boolean isNamed(Token token) {
    return token.is("NNP")
        && token.isCapitalized()
        && token.text().length() >= LEAST_LETTERS
        && !token.text().endsWith(".")
        && !TITLES.contains(token.lower())
        && !CalendarNames.isWeekday(token.lower())
        && !CalendarNames.isMonth(token.lower());
  }

  private static boolean stands(Token name, List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.lower().equals(name.lower()));
  }

  /** The word before it is a first name on both sides; what follows is no part of the name. */
  private static boolean isPartOfName(Link link, Gap gap) {
    List<Token> mine = link.candidateTokens();
    if (gap.from() == 0 || gap.referenceFrom() == 0) {
      return false;
    }
    Token first = mine.get(gap.from() - 1);
    boolean ends = gap.to() == mine.size() || !mine.get(gap.to()).isCapitalized();
    return ends
        && first.is("NNP")
        && first.isCapitalized()
        && first.text().length() >= LEAST_LETTERS
        && !first.text().endsWith(".")
        && first.rarity() > 5
        && first.lower().equals(link.referenceTokens().get(gap.referenceFrom() - 1).lower())
        && link.words().referenceOf(gap.from() - 1).equals(Optional.of(gap.referenceFrom() - 1));
  }

  /** "Nordlys" in "the Nordlys Theatre": a name goes on behind it, and begins with it. */
  private static boolean isHeadOfName(Link link, Gap gap) {
    List<Token> mine = link.candidateTokens();
    if (gap.to() >= mine.size() || !link.words().arePartners(gap.to(), gap.referenceTo())) {
      return false;
    }
    Token last = mine.get(gap.to());
    boolean begins = gap.from() == 0 || !mine.get(gap.from() - 1).isCapitalized();
    return begins
        && last.is("NNP")
        && last.isCapitalized()
        && last.rarity() < MOST_RARITY_OF_KIND
        && last.text().equals(link.referenceTokens().get(gap.referenceTo()).text())
        && link.words().arePartners(gap.from() - 1, gap.referenceFrom() - 1);
  }

  /** "Mayor Brown" and "Harriet Brown": a word that is no name stands on either side. */
  private static boolean isTitled(Link link, Gap gap) {
    return isWord(link.candidateTokens().get(gap.from()))
        || isWord(link.referenceTokens().get(gap.referenceFrom()));
  }

  private static boolean isWord(Token token) {
    return token.readings().stream()
        .anyMatch(reading -> reading.tag().startsWith("NN") && !reading.tag().startsWith("NNP"));
  }

  /** The one name stands between the same words as the other, and between many of them. */
  private static boolean isInVerbatim(Link link, Gap gap) {
    return link.sharesWording()
        && Slot.of(link, gap.from(), gap.referenceFrom()).isVerbatim()
        && !stands(link.referenceTokens().get(gap.referenceFrom()), link.candidateTokens());
  }

  /** Returns whether both have the same consonants: "Mohammed" and "Muhammad". */
  boolean hasSameConsonants() {
    return consonants(candidate).equals(consonants(reference));
  }

  /** Returns whether both may be one foreign name in Latin letters: "Sergeyev" and "Sergeev". */
  boolean isTransliterated() {
    return bare(candidate).equals(bare(reference));
  }

  private static String consonants(Token name) {
    return bare(name).replaceAll("[aeiou]", "");
  }

  /** Leaves out what the ways of writing differ in, doubled letters too. */
  private static String bare(Token name) {
    return Normalizer.normalize(name.lower(), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}yhcj-]", "")
        .replace('w', 'v')
        .replace('z', 's')
        .replaceAll("(.)\\1", "$1");
  }

  /** Returns whether the one goes on where the other ends: "Northern" and "North". */
  boolean isLonger() {
    String a = candidate.lower();
    String b = reference.lower();
    return a.startsWith(b) || b.startsWith(a);
  }

  private static boolean isName(Token token) {
    return isNamed(token)
        && token.rarity() > LEAST_RARITY
        && token.text().chars().skip(1).anyMatch(Character::isLowerCase);
  }

  /** Returns the finding that says so. */
  Finding finding() {
    return Finding.at(
            candidate.span(),
            "The reference says " + reference.text() + ", this says " + candidate.text())
        .withReplacement(reference.text())
        .withEvidence(reference.span());
  }

  /** Returns in how many letters they differ. */
  int distance() {
    return EditDistance.between(candidate.lower(), reference.lower());
  }
}

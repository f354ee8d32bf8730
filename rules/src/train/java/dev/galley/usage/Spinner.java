package dev.galley.usage;

import dev.galley.text.Lexicon;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts synonyms in the place of words, as the programs do that pass copy off as new. */
final class Spinner {

  private static final double LEAST_SHARE = .15;
  private static final double MOST_SHARE = .7;
  private static final double WRONG_PART = .08;
  private static final double BY_COUNT = .6;
  private static final double RELATED = .25;
  private static final double DERIVED = .93;
  private static final double RARE = .05;
  private static final int TRIES = 3;

  private final WordNet wordNet;
  private final Inflection inflection;
  private final Random random;

  Spinner(WordNet wordNet, Inflection inflection, Random random) {
    this.wordNet = wordNet;
    this.inflection = inflection;
    this.random = random;
  }

  /** Returns a sentence with some of its words replaced. */
  Damage spin(Sentence sentence) {
    Damage damage = new Damage(sentence);
    double share = LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * random.nextDouble();
    for (int i = 0; i < damage.size(); i++) {
      Token token = damage.get(i).source();
      char part = Synonyms.part(token);
      if (part != Synonyms.NO_PART && random.nextDouble() < share && token.lemma().length() > 2) {
        String other = inflection.form(synonym(token.lemma(), part), token.tag());
        if (!other.equals(token.lower())) {
          damage.replace(i, damage.get(i).cased(other));
        }
      }
    }
    return damage;
  }

  /** Returns a synonym, or the word itself if it has none. */
  private String synonym(String lemma, char part) {
    char used = part;
    if (wordNet.senses(lemma, part).isEmpty() || random.nextDouble() < WRONG_PART) {
      List<Character> parts =
          List.of('n', 'v', 'a', 'r').stream()
              .filter(other -> !wordNet.senses(lemma, other).isEmpty())
              .toList();
      if (parts.isEmpty()) {
        return lemma;
      }
      used = parts.get(random.nextInt(parts.size()));
    }
    for (int left = TRIES; left > 0; left--) {
      List<String> candidates = candidates(lemma, used);
      if (!candidates.isEmpty()) {
        return weighted(candidates);
      }
    }
    return lemma;
  }

  private List<String> candidates(String lemma, char part) {
    WordNet.Synset sense = sense(lemma, wordNet.senses(lemma, part));
    List<String> candidates = new ArrayList<>(WordNet.words(sense, lemma));
    double kind = random.nextDouble();
    if (kind < RELATED || candidates.isEmpty()) {
      char relation = part == 'a' ? '&' : random.nextBoolean() ? '@' : '~';
      candidates.addAll(wordNet.related(sense, relation, lemma));
    }
    if (kind > DERIVED) {
      candidates.addAll(wordNet.related(sense, '+', lemma));
    }
    candidates.removeIf(word -> !word.matches("[a-z]+"));
    return candidates;
  }

  private WordNet.Synset sense(String lemma, List<WordNet.Synset> senses) {
    if (random.nextDouble() > BY_COUNT) {
      return senses.get(random.nextInt(senses.size()));
    }
    double[] weights =
        senses.stream().mapToDouble(sense -> wordNet.count(lemma, sense) + 1).toArray();
    return senses.get(draw(weights));
  }

  private String weighted(List<String> candidates) {
    return candidates.get(draw(candidates.stream().mapToDouble(Spinner::preference).toArray()));
  }

  /** Spinners don't know which of the synonyms is usual, but seldom have those nobody uses. */
  private static double preference(String word) {
    return Lexicon.commonness(word) < 1 ? RARE : 1;
  }

  private int draw(double[] weights) {
    double left = 0;
    for (double weight : weights) {
      left += weight;
    }
    left *= random.nextDouble();
    int drawn = 0;
    while (drawn < weights.length - 1 && left >= weights[drawn]) {
      left -= weights[drawn++];
    }
    return drawn;
  }
}

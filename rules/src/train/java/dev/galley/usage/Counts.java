package dev.galley.usage;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How often words, lemmas and pairs of them stand in a body of sentences. */
final class Counts implements WordCounts {

  private static final int MOST = 0xffff;

  private final Map<Long, Integer> words = new HashMap<>();
  private final Map<Long, Integer> pairs = new HashMap<>();
  private final Map<Long, Integer> lemmas = new HashMap<>();
  private final Map<Long, Integer> lemmaPairs = new HashMap<>();

  /** Counts a sentence; the borders only of what is a whole one. */
  void add(Sentence sentence, boolean isWhole) {
    List<Token> tokens = Quotes.without(sentence);
    add(tokens.stream().map(Token::lower).toList(), isWhole, words, pairs);
    add(tokens.stream().map(Token::lemma).toList(), isWhole, lemmas, lemmaPairs);
  }

  private static void add(
      List<String> words, boolean isWhole, Map<Long, Integer> single, Map<Long, Integer> pairs) {
    words.forEach(word -> single.merge(PackedTable.key(word), 1, Integer::sum));
    Stream<String> border = isWhole ? Stream.of(PhraseStatistics.BORDER) : Stream.empty();
    Stream<String> behind = isWhole ? Stream.of(PhraseStatistics.BORDER) : Stream.empty();
    List<Long> keys =
        Stream.of(border, words.stream(), behind)
            .flatMap(part -> part)
            .map(PackedTable::key)
            .toList();
    for (int i = 1; i < keys.size(); i++) {
      pairs.merge(PackedTable.key(keys.get(i - 1), keys.get(i)), 1, Integer::sum);
    }
  }

  @Override
  public int count(Word word) {
    return words.getOrDefault(word.key(), 0);
  }

  @Override
  public int count(Word first, Word second) {
    return pairs.getOrDefault(PackedTable.key(first.key(), second.key()), 0);
  }

  @Override
  public int countOfLemma(Word lemma) {
    return lemmas.getOrDefault(lemma.key(), 0);
  }

  @Override
  public int countOfLemmas(Word first, Word second) {
    return lemmaPairs.getOrDefault(PackedTable.key(first.key(), second.key()), 0);
  }

  /**
   * Returns these counts, as they ship, less those of one sentence: it must not vouch for itself.
   */
  WordCounts without(Sentence sentence) {
    Counts own = new Counts();
    own.add(sentence, true);
    return new Rest(this, own);
  }

  /** Writes words, then pairs of words. */
  void writeWords(DataOutputStream out) throws IOException {
    single(words).write(out);
    packed(pairs).write(out);
  }

  /** Writes lemmas, then pairs of lemmas. */
  void writeLemmas(DataOutputStream out) throws IOException {
    single(lemmas).write(out);
    packed(lemmaPairs).write(out);
  }

  private static PackedTableWriter single(Map<Long, Integer> counts) {
    PackedTableWriter table = new PackedTableWriter(counts.size(), Integer.BYTES, 2 * Byte.SIZE);
    new TreeMap<>(counts).forEach((word, count) -> table.add(word, Math.min(count, MOST)));
    return table;
  }

  private static PackedTableWriter packed(Map<Long, Integer> counts) {
    PackedTableWriter table = new PackedTableWriter(counts.size(), Short.BYTES, CountClass.BITS);
    new TreeMap<>(counts).forEach((pair, count) -> table.add(pair, CountClass.of(count)));
    return table;
  }

  /** Counts less others. */
  private record Rest(Counts all, Counts less) implements WordCounts {

    @Override
    public int count(Word word) {
      return Math.max(0, all.count(word) - less.count(word));
    }

    @Override
    public int count(Word first, Word second) {
      return shipped(all.count(first, second) - less.count(first, second));
    }

    @Override
    public int countOfLemma(Word lemma) {
      return Math.max(0, all.countOfLemma(lemma) - less.countOfLemma(lemma));
    }

    @Override
    public int countOfLemmas(Word first, Word second) {
      return shipped(all.countOfLemmas(first, second) - less.countOfLemmas(first, second));
    }

    private static int shipped(int count) {
      return count <= 0 ? 0 : CountClass.count(CountClass.of(count));
    }
  }
}

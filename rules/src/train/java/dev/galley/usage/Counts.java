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

/** How often words, pairs of words and pairs of lemmas stand in a body of sentences. */
final class Counts {

  private static final int MOST = 0xffff;

  private final Map<Long, Integer> words = new TreeMap<>();
  private final Map<Long, Integer> pairs = new HashMap<>();
  private final Map<Long, Integer> lemmaPairs = new HashMap<>();

  /** Counts a sentence; the borders only of what is a whole one. */
  void add(Sentence sentence, boolean isWhole) {
    List<String> forms = sentence.tokens().stream().map(Token::lower).toList();
    forms.forEach(form -> words.merge(PackedTable.key(form), 1, Integer::sum));
    addPairs(forms, isWhole, pairs);
    addPairs(sentence.tokens().stream().map(Token::lemma).toList(), isWhole, lemmaPairs);
  }

  private static void addPairs(List<String> words, boolean isWhole, Map<Long, Integer> counts) {
    Stream<String> border = isWhole ? Stream.of(PhraseStatistics.BORDER) : Stream.empty();
    Stream<String> behind = isWhole ? Stream.of(PhraseStatistics.BORDER) : Stream.empty();
    List<Long> keys =
        Stream.of(border, words.stream(), behind)
            .flatMap(part -> part)
            .map(PackedTable::key)
            .toList();
    for (int i = 1; i < keys.size(); i++) {
      counts.merge(PackedTable.key(keys.get(i - 1), keys.get(i)), 1, Integer::sum);
    }
  }

  /** Writes words, then pairs of words. */
  void writeWords(DataOutputStream out) throws IOException {
    PackedTableWriter table = new PackedTableWriter(words.size(), Integer.BYTES, 2 * Byte.SIZE);
    words.forEach((word, count) -> table.add(word, Math.min(count, MOST)));
    table.write(out);
    packed(pairs).write(out);
  }

  /** Writes pairs of lemmas. */
  void writeLemmas(DataOutputStream out) throws IOException {
    packed(lemmaPairs).write(out);
  }

  private static PackedTableWriter packed(Map<Long, Integer> counts) {
    PackedTableWriter table = new PackedTableWriter(counts.size(), Short.BYTES, CountClass.BITS);
    new TreeMap<>(counts).forEach((pair, count) -> table.add(pair, CountClass.of(count)));
    return table;
  }
}

package dev.galley.usage;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What ships: made from English sentences by {@code mvn -Ptrain}, read when first asked for. */
final class EnglishStatistics implements PhraseStatistics, WordCounts {

  static final EnglishStatistics INSTANCE = new EnglishStatistics();

  private EnglishStatistics() {}

  @Override
  public int count(String word) {
    return count(Word.of(word));
  }

  @Override
  public int count(String first, String second) {
    return count(Word.of(first), Word.of(second));
  }

  @Override
  public int countOfLemma(String lemma) {
    return countOfLemma(Word.of(lemma));
  }

  @Override
  public int countOfLemmas(String first, String second) {
    return countOfLemmas(Word.of(first), Word.of(second));
  }

  @Override
  public int count(Word word) {
    return Math.max(0, Words.COUNTS.get(word.key()));
  }

  @Override
  public int count(Word first, Word second) {
    return CountClass.count(Words.PAIRS.get(PackedTable.key(first.key(), second.key())));
  }

  @Override
  public int countOfLemma(Word lemma) {
    return Math.max(0, Lemmas.COUNTS.get(lemma.key()));
  }

  @Override
  public int countOfLemmas(Word first, Word second) {
    return CountClass.count(Lemmas.PAIRS.get(PackedTable.key(first.key(), second.key())));
  }

  @Override
  public double logProbability(CharSequence sentence) {
    double sum = 0;
    for (double letter : letters(sentence)) {
      sum += letter;
    }
    return sum;
  }

  /** Returns the logarithm of the probability of each character and of the end. */
  static double[] letters(CharSequence sentence) {
    return Letters.logProbabilities(sentence, Characters.MODEL);
  }

  /** Opens a resource of this package behind its head. */
  static DataInputStream open(String name) throws IOException {
    InputStream file = EnglishStatistics.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("No " + name + " on the class path");
    }
    DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
    in.readUTF();
    return in;
  }

  static IllegalStateException unreadable(String name, IOException e) {
    return new IllegalStateException("Could not read " + name, e);
  }

  /** Words and pairs of words. */
  private static final class Words {

    static final PackedTable COUNTS;
    static final PackedTable PAIRS;

    static {
      try (DataInputStream in = open("words.bin")) {
        COUNTS = PackedTable.read(in);
        PAIRS = PackedTable.read(in);
      } catch (IOException e) {
        throw unreadable("words.bin", e);
      }
    }
  }

  /** Lemmas and pairs of lemmas. */
  private static final class Lemmas {

    static final PackedTable COUNTS;
    static final PackedTable PAIRS;

    static {
      try (DataInputStream in = open("lemmas.bin")) {
        COUNTS = PackedTable.read(in);
        PAIRS = PackedTable.read(in);
      } catch (IOException e) {
        throw unreadable("lemmas.bin", e);
      }
    }
  }

  /** Six characters at a time. */
  private static final class Characters {

    static final SequenceModel MODEL;

    static {
      try (DataInputStream in = open("letters.bin")) {
        MODEL = SequenceModel.read(in);
      } catch (IOException e) {
        throw unreadable("letters.bin", e);
      }
    }
  }
}

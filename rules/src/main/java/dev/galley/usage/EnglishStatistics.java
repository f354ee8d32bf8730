package dev.galley.usage;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What ships: made from English sentences by {@code mvn -Ptrain}, read when first asked for. */
final class EnglishStatistics implements PhraseStatistics {

  static final EnglishStatistics INSTANCE = new EnglishStatistics();

  private EnglishStatistics() {}

  @Override
  public int count(String word) {
    return Math.max(0, Words.COUNTS.get(PackedTable.key(word)));
  }

  @Override
  public int count(String first, String second) {
    return pair(Words.PAIRS, first, second);
  }

  @Override
  public int countOfLemmas(String first, String second) {
    return pair(Lemmas.PAIRS, first, second);
  }

  private static int pair(PackedTable pairs, String first, String second) {
    long key = PackedTable.key(PackedTable.key(first), PackedTable.key(second));
    return CountClass.count(pairs.get(key));
  }

  @Override
  public double logProbability(CharSequence sentence) {
    SequenceModel model = Characters.MODEL;
    double sum = 0;
    long history = model.start();
    for (int i = 0; i < sentence.length(); i++) {
      int symbol = Letters.symbol(sentence.charAt(i));
      sum += model.logProbability(history, symbol);
      history = model.then(history, symbol);
    }
    return sum + model.logProbability(history, SequenceModel.END);
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

  private static IllegalStateException unreadable(String name, IOException e) {
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

  /** Pairs of lemmas. */
  private static final class Lemmas {

    static final PackedTable PAIRS;

    static {
      try (DataInputStream in = open("lemmas.bin")) {
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
      try (DataInputStream in = open("characters.bin")) {
        MODEL = SequenceModel.read(in);
      } catch (IOException e) {
        throw unreadable("characters.bin", e);
      }
    }
  }
}

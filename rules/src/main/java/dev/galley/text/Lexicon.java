package dev.galley.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import org.languagetool.tagging.en.EnglishTagger;

/**
 * What the dictionaries know of a word out of context: its parts of speech, and how common it is by
 * the American and British spelling dictionaries that LanguageTool ships; those are loaded when
 * first asked for.
 *
 * <p>A class counts the doublings of a word's frequency in a large corpus: "the" has 22, "use" 16,
 * "sedate" 7, a rare word 0.
 */
public final class Lexicon {

  /** What {@link #commonness} answers for a form that no dictionary has. */
  public static final int UNKNOWN = -1;

  /** A look-up writes to buffers of its own: one a thread. */
  private static final ThreadLocal<List<Speller>> SPELLERS =
      ThreadLocal.withInitial(
          () -> Dictionaries.ALL.stream().map(dictionary -> new Speller(dictionary, 1)).toList());

  private Lexicon() {}

  /**
   * Returns the frequency class of a form, 0 to 25, or {@link #UNKNOWN}. Capitals count: "march"
   * and "March" are two forms.
   */
  public static int commonness(String form) {
    int commonness = UNKNOWN;
    for (Speller speller : SPELLERS.get()) {
      if (speller.isInDictionary(form)) {
        commonness = Math.max(commonness, speller.getFrequency(form));
      }
    }
    return commonness;
  }

  /** Returns whether any dictionary has the form. */
  public static boolean knows(String form) {
    return !readings(form).isEmpty() || commonness(form) != UNKNOWN;
  }

  /** Returns the readings of a form, whatever the context; empty if it has none. */
  public static List<Token.Reading> readings(String form) {
    return EnglishAnalysis.readings(form);
  }

  /** Returns whether a form has a reading whose tag begins with {@code prefix}. */
  public static boolean canBe(String form, String prefix) {
    return readings(form).stream().anyMatch(reading -> reading.tag().startsWith(prefix));
  }

  /** Loaded on first use; the automata are shared by all threads. */
  private static final class Dictionaries {

    static final List<Dictionary> ALL = List.of(read("en_US"), read("en_GB"));

    private static Dictionary read(String name) {
      String folder = "/org/languagetool/resource/en/hunspell/";
      try (InputStream automaton = resource(folder + name + ".dict");
          InputStream metadata = resource(folder + name + ".info")) {
        return Dictionary.read(automaton, metadata);
      } catch (IOException e) {
        throw new UncheckedIOException("Could not read the dictionary " + name, e);
      }
    }

    private static InputStream resource(String path) {
      InputStream stream = EnglishTagger.class.getResourceAsStream(path);
      if (stream == null) {
        throw new IllegalStateException("No " + path + " on the class path");
      }
      return stream;
    }
  }
}

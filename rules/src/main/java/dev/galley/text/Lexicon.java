package dev.galley.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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

  /** Ends the growth of the cache; some 3 MB when full. */
  private static final int MAX_CACHED_FORMS = 30_000;

  /**
   * No longer form is looked up: no word of the dictionaries is, and a cache of such has no end.
   */
  private static final int MAX_LENGTH = 40;

  private static final Map<String, Integer> COMMONNESS = new ConcurrentHashMap<>();

  private Lexicon() {}

  /**
   * Returns the frequency class of a form, 0 to 25, or {@link #UNKNOWN}. Capitals count: "march"
   * and "March" are two forms.
   */
  public static int commonness(String form) {
    if (form.length() > MAX_LENGTH) {
      return UNKNOWN;
    }
    Integer known = COMMONNESS.get(form);
    if (known == null) {
      known = lookUp(form);
      if (COMMONNESS.size() < MAX_CACHED_FORMS) {
        COMMONNESS.put(form, known);
      }
    }
    return known;
  }

  private static int lookUp(String form) {
    return SPELLERS.get().stream()
        .filter(speller -> speller.isInDictionary(form))
        .findFirst()
        .map(speller -> speller.getFrequency(form))
        .orElse(UNKNOWN);
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

  /** Returns what a lower-case form has in common with the other forms of its word. */
  public static String stem(String form) {
    return Stems.of(form).text();
  }

  /**
   * Returns how rare a lower-case form is in English: the negative logarithm of the share of
   * sentences that its stem stands in, 0.5 for "the", 5 for "minister", 10 for what is hardly ever
   * seen.
   */
  public static double rarity(String form) {
    return Stems.of(form).rarity();
  }

  /** Returns whether words of other languages are borrowed as a phrase: "fait accompli". */
  public static boolean isPhrase(String words) {
    return Phrases.ALL.contains(words.toLowerCase(Locale.ROOT));
  }

  /**
   * The phrases that LanguageTool's tagger takes as one word, and those of WordNet with a word that
   * is none of its entries; loaded on first use.
   */
  private static final class Phrases {

    static final Set<String> ALL =
        Stream.concat(
                lines(Dictionaries.resource("/org/languagetool/resource/en/multiwords.txt")),
                lines(Dictionaries.resource("/dev/galley/text/phrases.txt")))
            .map(line -> line.split("\t", 2)[0].toLowerCase(Locale.ROOT))
            .collect(toUnmodifiableSet());

    private static Stream<String> lines(InputStream stream) {
      try (stream) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
      } catch (IOException e) {
        throw new UncheckedIOException("Could not read the list of phrases", e);
      }
    }
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

    static InputStream resource(String path) {
      InputStream stream = EnglishTagger.class.getResourceAsStream(path);
      if (stream == null) {
        throw new IllegalStateException("No " + path + " on the class path");
      }
      return stream;
    }
  }
}

package dev.galley.usage;

import static java.util.stream.Collectors.joining;

import dev.galley.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a word may be, out of context: a function word is itself, any other word the set of all
 * parts of speech that the dictionary has for it. The part of speech that a tagger finds in context
 * would not do: it explains mistakes away.
 */
final class AmbiguityClasses {

  /** Of a class. */
  static final int BITS = 14;

  /** Words of which no class is known. */
  private static final int OTHER = SequenceModel.FIRST;

  private static final Set<String> FUNCTION_TAGS =
      Set.of(
          "DT", "IN", "TO", "CC", "MD", "PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "EX", "PDT", "RP",
          "POS");

  /** Ends the growth of the cache. */
  private static final int MAX_CACHED = 60_000;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  /** Makes the classes with these names; they are numbered in this order. */
  AmbiguityClasses(List<String> known) {
    for (String name : known) {
      numbers.put(name, OTHER + 1 + numbers.size());
    }
  }

  /** Returns the symbol of a token. */
  int symbol(Token token) {
    return numbers.getOrDefault(name(token), OTHER);
  }

  /** Returns what a token's class is called: {@code the}, {@code NN|VB}. */
  String name(Token token) {
    if (token.isNumber()) {
      return "CD";
    }
    if (token.isMark() || FUNCTION_TAGS.contains(token.tag())) {
      return mark(token.lower());
    }
    if (token.readings().isEmpty()) {
      return "?" + token.tag().substring(0, Math.min(2, token.tag().length()));
    }
    String known = names.get(token.text());
    if (known == null) {
      known = readings(token);
      if (names.size() < MAX_CACHED) {
        names.put(token.text(), known);
      }
    }
    return known;
  }

  private static String readings(Token token) {
    return token.readings().stream()
        .map(reading -> reading.tag().replaceAll(":.*", ""))
        .distinct()
        .sorted()
        .collect(joining("|"));
  }

  private static String mark(String text) {
    return switch (text) {
      case "–", "--", "—" -> "—";
      case "[" -> "(";
      case "]" -> ")";
      case "…" -> "...";
      default -> text;
    };
  }
}

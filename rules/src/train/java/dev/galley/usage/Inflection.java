package dev.galley.usage;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Forms of lemmas: those seen in English sentences, else by rule. */
final class Inflection {

  private static final Set<String> BASE = Set.of("NN", "VB", "VBP", "JJ", "RB", "MD");
  private static final String VOWELS = "aeiou";

  private final Map<String, Map<String, Integer>> seen = new HashMap<>();

  Inflection(List<Sentence> english) {
    for (Sentence sentence : english) {
      for (Token token : sentence.tokens()) {
        seen.computeIfAbsent(token.lemma() + "/" + token.tag(), key -> new TreeMap<>())
            .merge(token.lower(), 1, Integer::sum);
      }
    }
  }

  /** Returns the form of a lemma for a tag. */
  String form(String lemma, String tag) {
    if (BASE.contains(tag)) {
      return lemma;
    }
    Map<String, Integer> forms = seen.getOrDefault(lemma + "/" + tag, Map.of());
    return forms.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseGet(() -> byRule(lemma, tag));
  }

  private static String byRule(String lemma, String tag) {
    char last = lemma.charAt(lemma.length() - 1);
    boolean endsInY =
        last == 'y' && lemma.length() > 1 && VOWELS.indexOf(lemma.charAt(lemma.length() - 2)) < 0;
    String stem = endsInY ? lemma.substring(0, lemma.length() - 1) + "i" : lemma;
    return switch (tag) {
      case "NNS", "VBZ" -> stem + (endsInY || lemma.matches(".*(?:[sxz]|ch|sh)") ? "es" : "s");
      case "VBD", "VBN" -> stem + (last == 'e' ? "d" : "ed");
      case "VBG" ->
          (last == 'e' && !lemma.endsWith("ee") ? lemma.substring(0, lemma.length() - 1) : lemma)
              + "ing";
      case "JJR" -> stem + (last == 'e' ? "r" : "er");
      case "JJS" -> stem + (last == 'e' ? "st" : "est");
      default -> lemma;
    };
  }
}

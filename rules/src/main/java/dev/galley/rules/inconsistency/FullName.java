package dev.galley.rules.inconsistency;

import static java.util.stream.Collectors.joining;

import dev.galley.text.CalendarNames;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A name of two to four words and where the article has it.
 *
 * @param words its words, titles left out
 * @param mentions where it stands, in order
 */
record FullName(List<String> words, List<Mention> mentions) {

  private static final int MOST_WORDS = 4;

  /** Who introduces more is no article but a list. */
  private static final int MOST_NAMES = 500;

  /** Held by one person at a time. */
  private static final Set<String> TITLES =
      Set.of("president", "minister", "premier", "chancellor", "king", "queen", "pope");

  /** Stand before a name and are no part of it. */
  private static final Set<String> ADDRESSES =
      Set.of(
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "dr",
          "dr.",
          "sir",
          "prime",
          "vice",
          "deputy",
          "foreign",
          "former",
          "governor",
          "senator",
          "mayor",
          "general",
          "judge",
          "professor",
          "secretary",
          "chairman",
          "spokesman",
          "spokeswoman",
          "reporter");

  /** Returns the names of an article in the order in which they come up. */
  static List<FullName> in(Document document) {
    Map<List<String>, List<Mention>> names = new LinkedHashMap<>();
    List<Sentence> sentences = document.sentences();
    for (int number = 0; number < sentences.size(); number++) {
      if (sentences.get(number).block().isStory()) {
        read(sentences.get(number).tokens(), number + 1, names);
      }
    }
    return names.entrySet().stream()
        .limit(MOST_NAMES)
        .map(name -> new FullName(name.getKey(), name.getValue()))
        .toList();
  }

  private static void read(
      List<Token> tokens, int sentence, Map<List<String>, List<Mention>> names) {
    int i = 0;
    while (i < tokens.size()) {
      int from = i;
      while (i < tokens.size() && isName(tokens.get(i))) {
        i++;
      }
      int first = from;
      while (first < i && isAddress(tokens.get(first))) {
        first++;
      }
      if (i - first > 1 && i - first <= MOST_WORDS) {
        List<Token> words = tokens.subList(first, i);
        String title = first > 0 ? tokens.get(first - 1).lower() : "";
        names
            .computeIfAbsent(words.stream().map(Token::text).toList(), key -> new ArrayList<>())
            .add(
                new Mention(
                    words.get(0).span().to(words.get(words.size() - 1).span()),
                    sentence,
                    TITLES.contains(title) ? title : ""));
      }
      i = Math.max(i, from + 1);
    }
  }

  private static boolean isName(Token token) {
    return token.is("NNP") && token.isWord() && token.isCapitalized();
  }

  private static boolean isAddress(Token token) {
    String word = token.lower();
    return TITLES.contains(word) || ADDRESSES.contains(word) || CalendarNames.isWeekday(word);
  }

  /** Returns the places at which the words of two names of the same length differ. */
  List<Integer> differences(FullName other) {
    return IntStream.range(0, words.size())
        .filter(i -> !words.get(i).equalsIgnoreCase(other.words.get(i)))
        .boxed()
        .toList();
  }

  /** Returns whether a sentence has both names. */
  boolean standsBeside(FullName other) {
    return mentions.stream()
        .anyMatch(
            here -> other.mentions.stream().anyMatch(there -> here.sentence() == there.sentence()));
  }

  /** Returns whether both hold a title that one person holds. */
  boolean sharesTitle(FullName other) {
    return mentions.stream()
        .map(Mention::title)
        .filter(title -> !title.isEmpty())
        .anyMatch(title -> other.mentions.stream().anyMatch(m -> m.title().equals(title)));
  }

  /** Returns the name as it is written. */
  String text() {
    return words.stream().collect(joining(" "));
  }

  /**
   * One mention of a name.
   *
   * @param span where it stands
   * @param sentence the number of its sentence in the article, from 1
   * @param title the title before it; empty if it has none of those that one person holds
   */
  record Mention(Span span, int sentence, String title) {}
}

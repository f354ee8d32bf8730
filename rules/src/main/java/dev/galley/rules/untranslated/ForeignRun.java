package dev.galley.rules.untranslated;

import dev.galley.text.Lexicon;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tokens in a row that do not look English: small words that no dictionary has, and function words
 * of other languages. Names beside them, quotations and brackets are left out.
 */
record ForeignRun(List<Token> tokens) {

  /** The commonest function words of six languages that are no English words. */
  private static final Set<String> FOREIGN_ONLY =
      words(
          """
          el los las del que por una más pero como está esta este são não uma em dos das ao pela
          pelo il che della dello delle degli nel nella sono gli alla anche
          les une et dans qui avec aux cette ses leur sont mais où
          der und ist nicht mit für auf ein eine einen einem einer sich wird wurde
          het een niet voor zijn werd aan naar""");

  /** Function words that also are English ones or half of a name: "coup de grâce", "von Braun". */
  private static final Set<String> SHARED =
      words(
          """
          para su da com lo al se di de la è é le des du pour est sur pas ne ce ou à au en un
          die von den dem zu im auch van ook""");

  /** Two function words prove as little as one: "de la". */
  private static final int FUNCTION_WORDS = 2;

  /** Where Latin letters end; what follows is another script. */
  private static final int LATIN_END = 0x250;

  private static final String OPENERS = "([“«‘\"„";
  private static final String CLOSERS = ")]”»";

  /** Returns those of a sentence of two tokens and more, in its order. */
  static List<ForeignRun> of(Sentence sentence) {
    List<ForeignRun> runs = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int depth = 0;
    int i = 0;
    while (i < tokens.size()) {
      depth = depth(tokens.get(i), depth);
      int end = depth > 0 ? i : runEnd(tokens, i);
      if (end > i + 1 && !touchesName(tokens, i, end)) {
        runs.add(new ForeignRun(tokens.subList(i, end)));
      }
      i = Math.max(end, i + 1);
    }
    return runs;
  }

  Span span() {
    return tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
  }

  /** Returns whether it has three unknown words, or one among function words; "de la" has none. */
  boolean isForeign() {
    long unknown = tokens.stream().filter(ForeignRun::isUnknown).count();
    long functionWords = tokens.stream().filter(ForeignRun::isFunctionWord).count();
    return unknown > 2 && hasUnknownPair()
        || unknown > 0
            && functionWords >= FUNCTION_WORDS
            && tokens.stream().map(Token::text).anyMatch(FOREIGN_ONLY::contains);
  }

  /** Returns whether two words in a row are unknown, and not borrowed together. */
  boolean hasUnknownPair() {
    return IntStream.range(1, tokens.size())
        .anyMatch(
            i ->
                isUnknown(tokens.get(i - 1))
                    && isUnknown(tokens.get(i))
                    && !tokens.get(i - 1).text().equals(tokens.get(i).text())
                    && !Lexicon.isPhrase(tokens.get(i - 1).text() + " " + tokens.get(i).text()));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split("\\s+"));
  }

  private static int depth(Token token, int depth) {
    if (token.text().equals("\"")) {
      return depth > 0 ? 0 : 1;
    }
    if (token.text().length() != 1) {
      return depth;
    }
    return OPENERS.contains(token.text()) ? 1 : CLOSERS.contains(token.text()) ? 0 : depth;
  }

  private static int runEnd(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size() && isForeignLooking(tokens.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isForeignLooking(Token token) {
    return isFunctionWord(token) || isUnknown(token);
  }

  private static boolean isUnknown(Token token) {
    return token.isWord()
        && token.text().length() > 2
        && !token.isKnown()
        && token.text().chars().allMatch(c -> Character.isLowerCase(c) && c < LATIN_END)
        && !Lexicon.knows(token.text())
        && !Lexicon.knows(capitalized(token.text()));
  }

  /** "British columbia" in small letters is misspelt, but English. */
  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static boolean isFunctionWord(Token token) {
    return FOREIGN_ONLY.contains(token.text()) || SHARED.contains(token.text());
  }

  private static boolean touchesName(List<Token> tokens, int start, int end) {
    return start > 0 && tokens.get(start - 1).isCapitalized() && start > 1
        || end < tokens.size() && tokens.get(end).isCapitalized() && tokens.get(end).isWord();
  }
}

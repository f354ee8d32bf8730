package dev.galley.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells English from other languages, block by block.
 *
 * <p>English that was garbled keeps its function words; lists of names have none, but begin with
 * capitals what the dictionary does not know. Another language has neither: few of these words, and
 * many words in lower case that no English dictionary has.
 */
final class EnglishShare {

  /** The commonest words of English that are no common words of its neighbours. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "to", "that", "is", "for", "with", "it", "by", "from", "are", "were",
          "has", "have", "had", "been", "this", "which", "he", "she", "they", "his", "her", "their",
          "not", "but", "who", "said", "at", "would", "will", "be", "its", "after", "more", "than",
          "when", "there", "what", "we", "you", "our", "your", "or", "about", "if", "could",
          "also");

  /** Fewer words of a block say too little about its language. */
  private static final int MIN_BLOCK_WORDS = 5;

  /** Fewer letters of an article say too little: some 20 words. */
  private static final int MIN_LETTERS = 90;

  /** English news has some .35, its garbled copies .25 and more, other languages under .03. */
  private static final double MIN_FUNCTION_SHARE = 0.1;

  /**
   * Share of the words in lower case that the dictionary lacks: English .03, others .4 and more.
   */
  private static final double MAX_UNKNOWN_SHARE = 0.25;

  /** Fewer are an address or a slip in a headline of names and capitals. */
  private static final int MIN_UNKNOWN = 3;

  private EnglishShare() {}

  /** Returns whether at least half of what can be judged, in letters, is English. */
  static boolean isEnglish(List<Block> blocks) {
    long english = 0;
    long foreign = 0;
    for (Block block : blocks) {
      Count count = Count.of(block);
      if (count.isForeign()) {
        foreign += count.letters;
      } else {
        english += count.letters;
      }
    }
    return foreign < MIN_LETTERS && english < MIN_LETTERS || foreign <= english;
  }

  /** What a block is made of. */
  private static final class Count {

    private long letters;
    private long latin;
    private int words;
    private int lower;
    private int function;
    private int unknown;

    static Count of(Block block) {
      Count count = new Count();
      for (Sentence sentence : block.sentences()) {
        sentence.tokens().stream().filter(Token::isWord).forEach(count::add);
      }
      return count;
    }

    private void add(Token token) {
      String text = token.text();
      words++;
      letters += text.codePoints().filter(Character::isLetter).mapToLong(Count::weight).sum();
      latin += text.codePoints().filter(Count::isLatin).count();
      if (FUNCTION_WORDS.contains(text.toLowerCase(Locale.ROOT))) {
        function++;
      }
      if (Character.isLowerCase(text.codePointAt(0))) {
        lower++;
        unknown += token.isKnown() ? 0 : 1;
      }
    }

    boolean isForeign() {
      if (latin < letters / 2.0) {
        return true;
      }
      return words >= MIN_BLOCK_WORDS
          && function < words * MIN_FUNCTION_SHARE
          && unknown >= MIN_UNKNOWN
          && unknown > lower * MAX_UNKNOWN_SHARE;
    }

    private static boolean isLatin(int c) {
      return Character.isLetter(c)
          && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** A Chinese character or a Korean syllable says as much as some three letters. */
    private static long weight(int c) {
      return switch (Character.UnicodeScript.of(c)) {
        case HAN, HIRAGANA, KATAKANA, HANGUL -> 3;
        default -> 1;
      };
    }
  }
}

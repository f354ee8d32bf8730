package dev.galley.usage;

import java.text.Normalizer;

/**
 * The symbols that the model of characters tells apart: ASCII, with one digit for all, one style of
 * quotation marks and dashes, and letters without accents.
 */
final class Letters {

  /** Of a symbol. */
  static final int BITS = 7;

  private static final int OTHER = SequenceModel.FIRST;
  private static final char FIRST_VISIBLE = ' ';
  private static final char LAST_VISIBLE = '~';

  private Letters() {}

  /** Returns the logarithm of the probability of each character of a sentence and of its end. */
  static double[] logProbabilities(CharSequence sentence, SequenceModel model) {
    return model.logProbabilities(
        sentence.chars().map(character -> symbol((char) character)).toArray());
  }

  /** Returns the symbol of a character. */
  static int symbol(char character) {
    if (character >= '0' && character <= '9') {
      return ascii('0');
    }
    if (character >= FIRST_VISIBLE && character <= LAST_VISIBLE) {
      return ascii(character);
    }
    return switch (character) {
      case '’', '‘' -> ascii('\'');
      case '“', '”', '„', '«', '»' -> ascii('"');
      case '–', '—', '‑' -> ascii('-');
      case '\n', '\r', '\t', '\u00a0' -> ascii(' ');
      default -> base(character);
    };
  }

  private static int base(char character) {
    if (!Character.isLetter(character)) {
      return OTHER;
    }
    char base = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD).charAt(0);
    return base > FIRST_VISIBLE && base <= LAST_VISIBLE ? ascii(base) : OTHER;
  }

  private static int ascii(char character) {
    return OTHER + 1 + character - FIRST_VISIBLE;
  }
}

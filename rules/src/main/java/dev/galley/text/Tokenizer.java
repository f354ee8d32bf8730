package dev.galley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words, numbers and marks as the Penn Treebank does, which the tagger was trained
 * on: clitics apart ({@code do n't}, {@code China 's}), hyphenated words, abbreviations with inner
 * full stops and numbers whole.
 */
final class Tokenizer {

  /** One token; the alternatives are tried in order and none can backtrack over another. */
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?:https?://|www\\.)[^\\s<>"”]++                            # https://galley.example/a
          | [\\p{L}\\p{Nd}_.+-]++@[\\p{L}\\p{Nd}-]++(?:\\.[\\p{L}\\p{Nd}-]++)++  # desk@galley.example
          | (?:\\p{L}\\.){2,}+(?!\\p{L})                               # U.S. p.m.
          | \\p{Nd}++(?:[.,:]\\p{Nd}++)*+\\p{L}*+(?:[-‑]\\p{L}++)*+    # 3,000 2.5 20th 5-year-old
          | \\p{L}[\\p{L}\\p{M}\\p{Nd}]*+(?:[-‑&'’]\\p{L}[\\p{L}\\p{M}\\p{Nd}]*+)*+  # O’Brien well-known
          | \\.{2,}+ | -{2,}+ | ``|''                                # ... -- `` ''
          | [^\\s\\p{Z}\\u200b\\ufeff]                               # any other mark
          """,
          Pattern.COMMENTS);

  private static final Pattern DOMAIN =
      Pattern.compile("\\.(?:com|org|net|info|io|gov|edu|uk|eu|de|fr)\\b(?:/[^\\s<>\"”]*+)?");

  /** What splits off the end of a word: "they" + "'ve", "did" + "n't". */
  private static final Pattern CLITIC =
      Pattern.compile("(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$", Pattern.CASE_INSENSITIVE);

  private static final Set<String> WITH_STOP = Abbreviations.WRITTEN_WITH_STOP;

  /** No word is longer; a text of 5 MB without a space must not take the square of its length. */
  private static final int MAX_LENGTH = 200;

  private Tokenizer() {}

  /** Returns the spans of the tokens of {@code text}, in order; they cover all but white space. */
  static List<Span> tokenize(String text) {
    List<Span> tokens = new ArrayList<>(text.length() / 5 + 1);
    Matcher matcher = TOKEN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    while (from < text.length()) {
      if (!matcher.region(from, within(text, from)).lookingAt()) {
        from++;
        continue;
      }
      int start = from;
      int end = matcher.end();
      if (Character.isLetter(text.codePointAt(start))) {
        end = wordEnd(text, start, end);
        int clitic = cliticStart(text, start, end);
        if (clitic > start) {
          tokens.add(new Span(start, clitic));
          start = clitic;
        }
      } else if (end - start == 1 && isClitic(text, start)) {
        end = letterEnd(text, start + 1); // An 's that stands alone: "the ministry ’s".
      } else if (end - start == 1 && Character.isHighSurrogate(text.charAt(start))) {
        end = start + Character.charCount(text.codePointAt(start));
      }
      tokens.add(new Span(start, end));
      from = end;
    }
    return tokens;
  }

  /** Takes in the full stop of an abbreviation and the rest of a domain name. */
  private static int wordEnd(String text, int start, int end) {
    if (end >= text.length() || text.charAt(end) != '.') {
      return end;
    }
    Matcher domain = DOMAIN.matcher(text).region(end, within(text, end));
    if (domain.lookingAt()) {
      return domain.end();
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean abbreviation =
        WITH_STOP.contains(word) && Character.isUpperCase(text.charAt(start))
            || Abbreviations.LOWER_CASE.contains(word);
    boolean initial =
        end - start == 1 && Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I';
    return abbreviation || initial ? end + 1 : end;
  }

  /** Returns where a token from {@code start} on must end, without parting a character's halves. */
  private static int within(String text, int start) {
    int end = Math.min(text.length(), start + MAX_LENGTH);
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static int cliticStart(String text, int start, int end) {
    if (text.charAt(end - 1) > '~' && !Character.isLetter(text.charAt(end - 1))) {
      return start;
    }
    Matcher clitic = CLITIC.matcher(text).region(start, end);
    return clitic.find() ? clitic.start() : start;
  }

  private static boolean isClitic(String text, int apostrophe) {
    char mark = text.charAt(apostrophe);
    if (mark != '\'' && mark != '’' || apostrophe + 1 >= text.length()) {
      return false;
    }
    int end = letterEnd(text, apostrophe + 1);
    return CLITIC.matcher(text.substring(apostrophe, end)).matches();
  }

  private static int letterEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}

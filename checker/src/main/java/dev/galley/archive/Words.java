package dev.galley.archive;

import dev.galley.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Reads the words and numbers of a text the way the archive compares them. */
final class Words {

  private static final Analyzer ANALYZER = new Forms();

  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  /** A longer word is none; an index could not hold it. */
  private static final int LONGEST = 60;

  /** Ends the growth of the cache, a thread; some 6 MB when full. */
  private static final int MOST_KNOWN = 30_000;

  /** Most words of a text are known from the text before; their stems are kept. */
  private static final ThreadLocal<Map<String, Form>> KNOWN = ThreadLocal.withInitial(HashMap::new);

  /** "1,250" is the same number as "1250", but "4,4" is "4.4" as other languages write it. */
  private static final Pattern THOUSANDS = Pattern.compile(",(?=\\d{3}(?!\\d))");

  private Words() {}

  /** Returns the words and numbers of a text in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>(text.length() / 5);
    Map<String, Form> known = KNOWN.get();
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (term.length() <= LONGEST) {
          Form form = known.computeIfAbsent(term.toString(), Words::form);
          words.add(new Word(form, offset.startOffset(), offset.endOffset()));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be unreadable", e);
    }
    return words;
  }

  private static Form form(String term) {
    String text = THOUSANDS.matcher(term).replaceAll("").replace(',', '.');
    return new Form(text, Lexicon.stem(text), STOP_WORDS.contains(text));
  }

  /**
   * A word or number.
   *
   * @param start where it begins in the text
   * @param end where it ends
   */
  record Word(Form form, int start, int end) {}

  /**
   * What a word is wherever it stands.
   *
   * @param text in lower case, without accents and possessive s
   * @param stem what its forms have in common
   * @param isStopWord whether it stands in every text
   */
  record Form(String text, String stem, boolean isStopWord) {}

  /** In lower case, without accents and possessive s. */
  private static final class Forms extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(
          words, new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words))));
    }
  }
}

package dev.galley.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Reads the words and numbers of a text the way the archive compares them. */
final class Words {

  private static final Analyzer ANALYZER = new FormsAndStems();

  private Words() {}

  /** Returns the words and numbers of a text in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      KeywordAttribute keyword = tokens.addAttribute(KeywordAttribute.class);
      String form = "";
      tokens.reset();
      while (tokens.incrementToken()) {
        if (keyword.isKeyword()) {
          form = withoutCommas(term.toString());
        } else {
          String stem = withoutCommas(term.toString());
          words.add(new Word(form, stem, offset.startOffset(), offset.endOffset()));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be unreadable", e);
    }
    return words;
  }

  /** "1,250" is the same number as "1250". */
  private static String withoutCommas(String text) {
    return text.indexOf(',') < 0 ? text : text.replace(",", "");
  }

  /**
   * A word or number.
   *
   * @param form in lower case, without accents and possessive s
   * @param stem what its forms have in common
   * @param start where it begins in the text
   * @param end where it ends
   */
  record Word(String form, String stem, int start, int end) {}

  /** Gives each word twice: as it is, marked as a keyword, and then its stem. */
  private static final class FormsAndStems extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream forms = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      return new TokenStreamComponents(
          words, new PorterStemFilter(new KeywordRepeatFilter(new ASCIIFoldingFilter(forms))));
    }
  }
}

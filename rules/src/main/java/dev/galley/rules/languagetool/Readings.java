package dev.galley.rules.languagetool;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;

/**
 * A sentence as LanguageTool's rules want it: every reading of every word, none ruled out.
 *
 * <p>Chunks are left out, so that a pattern that asks for one never matches.
 */
final class Readings {

  private Readings() {}

  /** Returns {@code sentence} with positions that count from its own start. */
  static AnalyzedSentence of(Sentence sentence) {
    List<AnalyzedTokenReadings> tokens = new ArrayList<>(2 * sentence.tokens().size());
    tokens.add(
        new AnalyzedTokenReadings(
            new AnalyzedToken("", JLanguageTool.SENTENCE_START_TAGNAME, null), 0));
    int end = 0;
    for (Token token : sentence.tokens()) {
      int start = token.span().start() - sentence.span().start();
      String before = "";
      if (start > end) {
        before = sentence.text().substring(end, start);
        tokens.add(new AnalyzedTokenReadings(new AnalyzedToken(before, null, null), end));
      }
      AnalyzedTokenReadings readings = readings(token, start);
      readings.setWhitespaceBefore(before);
      tokens.add(readings);
      end = start + token.text().length();
    }
    tokens.get(tokens.size() - 1).setSentEnd();
    return new AnalyzedSentence(tokens.toArray(AnalyzedTokenReadings[]::new));
  }

  private static AnalyzedTokenReadings readings(Token token, int start) {
    String form = token.text().replace('’', '\'');
    if (!token.isKnown()) {
      return new AnalyzedTokenReadings(new AnalyzedToken(form, null, null), start);
    }
    List<AnalyzedToken> readings =
        token.readings().stream()
            .map(reading -> new AnalyzedToken(form, reading.tag(), reading.lemma()))
            .toList();
    return new AnalyzedTokenReadings(readings, start);
  }
}

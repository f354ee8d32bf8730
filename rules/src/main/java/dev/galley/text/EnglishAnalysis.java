package dev.galley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.tagging.en.EnglishTagger;

/**
 * Tells the words, their parts of speech and the sentences of English text apart.
 *
 * <p>The parts of speech come from the OpenNLP model and the readings from the dictionary that
 * LanguageTool ships. Its disambiguation rules and its chunker are left out: measured on 66,000
 * words, the chunker alone takes five times as long as the tagger, the disambiguator's rules take
 * most of a cold start, and no rule here needs either.
 */
final class EnglishAnalysis {

  /** Ends the growth of the dictionary cache; some 30 MB when full. */
  private static final int MAX_CACHED_FORMS = 60_000;

  /** The longest sentence that is analysed as one, in tokens; the longest in news have some 150. */
  private static final int MAX_TOKENS = 1_000;

  private static final Map<String, List<Token.Reading>> READINGS = new ConcurrentHashMap<>();

  private EnglishAnalysis() {}

  /** Analyses a text as one sentence of running text. */
  static Sentence sentence(String text) {
    List<Span> spans = Tokenizer.tokenize(text);
    return sentence(text, spans, BlockKind.PARAGRAPH);
  }

  /** Finds and analyses the sentences in a stretch of an article. */
  static List<Sentence> sentences(String article, Span stretch, BlockKind kind) {
    List<Span> spans =
        Tokenizer.tokenize(stretch.of(article)).stream()
            .map(span -> span.shifted(stretch.start()))
            .toList();
    if (kind == BlockKind.DATELINE || kind == BlockKind.BYLINE) {
      return List.of(sentence(article, spans, kind));
    }
    return SentenceSplitter.split(article, spans).stream()
        .flatMap(EnglishAnalysis::cut)
        .map(range -> sentence(article, spans.subList(range.start(), range.end()), kind))
        .toList();
  }

  /** Cuts what no reader would call one sentence into pieces that can be analysed. */
  private static Stream<Span> cut(Span tokens) {
    int pieces = Math.max(1, (tokens.length() + MAX_TOKENS - 1) / MAX_TOKENS);
    return IntStream.range(0, pieces)
        .map(piece -> tokens.start() + piece * MAX_TOKENS)
        .mapToObj(start -> new Span(start, Math.min(start + MAX_TOKENS, tokens.end())));
  }

  private static Sentence sentence(String article, List<Span> spans, BlockKind kind) {
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("A sentence needs at least one visible character");
    }
    List<String> words = spans.stream().map(span -> tagged(span.of(article))).toList();
    List<Tagger.Tag> tags = Models.TAGGER.tag(words);
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      tokens.add(token(article, spans.get(i), tags.get(i)));
    }
    Span span = spans.get(0).to(spans.get(spans.size() - 1));
    return new Sentence(span.of(article), span, kind, tokens);
  }

  private static Token token(String article, Span span, Tagger.Tag tag) {
    String text = span.of(article);
    List<Token.Reading> readings = readings(text.replace('’', '\''));
    String lemma = lemma(text, tag.name(), readings);
    return new Token(text, span, tag.name(), lemma, readings, tag.certainty());
  }

  /** The model was trained on the Penn Treebank, which writes quotation marks as `` and ''. */
  private static String tagged(String text) {
    return switch (text) {
      case "“", "‘", "„", "«" -> "``";
      case "”", "»", "\"" -> "''";
      case "—", "–" -> "--";
      case "…" -> "...";
      case "(", "[" -> "-LRB-";
      case ")", "]" -> "-RRB-";
      default -> text.replace('’', '\'');
    };
  }

  private static String lemma(String text, String tag, List<Token.Reading> readings) {
    String plain = tag.startsWith("NNP") ? "NNP" : tag;
    for (Token.Reading reading : readings) {
      if (reading.tag().startsWith(plain)) {
        return reading.lemma().toLowerCase(Locale.ROOT);
      }
    }
    char family = tag.charAt(0);
    for (Token.Reading reading : readings) {
      if (reading.tag().charAt(0) == family) {
        return reading.lemma().toLowerCase(Locale.ROOT);
      }
    }
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Returns what the dictionary knows of a form; its apostrophes are {@code '}. */
  static List<Token.Reading> readings(String form) {
    List<Token.Reading> known = READINGS.get(form);
    if (known == null) {
      known = lookUp(form);
      if (READINGS.size() < MAX_CACHED_FORMS && form.length() < 40) {
        READINGS.put(form, known);
      }
    }
    return known;
  }

  private static List<Token.Reading> lookUp(String form) {
    if (!Character.isLetter(form.codePointAt(0)) && form.charAt(0) != '\'') {
      return List.of();
    }
    List<AnalyzedTokenReadings> tagged = Models.DICTIONARY.tag(List.of(form));
    return tagged.get(0).getReadings().stream()
        .filter(reading -> reading.getPOSTag() != null && reading.getLemma() != null)
        .map(reading -> new Token.Reading(reading.getLemma(), reading.getPOSTag()))
        .distinct()
        .toList();
  }

  /** What all threads share; loaded when the first sentence is analysed. */
  private static final class Models {

    static final Tagger TAGGER = new Tagger(TaggerModel.read());
    static final EnglishTagger DICTIONARY = new EnglishTagger();
  }
}

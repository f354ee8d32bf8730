package dev.galley.usage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The English that stands in WordNet's entries.
 *
 * @param examples what it quotes, as sentences
 * @param definitions what words mean
 */
record WordNetGlosses(List<String> examples, List<String> definitions) {

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/data.";
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern FROM_QUOTED = Pattern.compile("\"[^\"]*\"[^;]*");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

  /** What has fewer words is left out. */
  private static final int LEAST_WORDS = 3;

  static WordNetGlosses read() throws IOException {
    Set<String> examples = new TreeSet<>();
    Set<String> definitions = new TreeSet<>();
    for (String part : List.of("noun", "verb", "adj", "adv")) {
      for (String line : lines(part)) {
        int gloss = line.indexOf(" | ");
        if (!line.startsWith(" ") && gloss > 0) {
          add(line.substring(gloss + 3).strip(), examples, definitions);
        }
      }
    }
    return new WordNetGlosses(List.copyOf(examples), List.copyOf(definitions));
  }

  private static void add(String gloss, Set<String> examples, Set<String> definitions) {
    QUOTED
        .matcher(gloss)
        .results()
        .map((MatchResult quoted) -> strip(quoted.group(1)))
        .filter(WordNetGlosses::isLong)
        .forEach(quoted -> examples.add(sentence(quoted)));
    String rest = FROM_QUOTED.matcher(gloss).replaceAll("");
    for (String part : IN_BRACKETS.matcher(rest).replaceAll("").split(";", -1)) {
      if (isLong(part.strip())) {
        definitions.add(part.strip());
      }
    }
  }

  private static String strip(String text) {
    return text.replaceAll("^[ ;-]+|[ ;-]+$", "");
  }

  private static boolean isLong(String text) {
    return text.split("\\s+", -1).length >= LEAST_WORDS;
  }

  private static String sentence(String text) {
    String end = ".!?".indexOf(text.charAt(text.length() - 1)) < 0 ? "." : "";
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + end;
  }

  private static List<String> lines(String part) throws IOException {
    try (InputStream in = WordNetGlosses.class.getResourceAsStream(FOLDER + part)) {
      if (in == null) {
        throw new IllegalStateException("No " + FOLDER + part + " on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    }
  }
}

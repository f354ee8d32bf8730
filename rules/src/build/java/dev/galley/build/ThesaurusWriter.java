package dev.galley.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Boils WordNet's database files (see {@code wndb(5WN)}) down to the table that {@code
 * dev.galley.text.Thesaurus} searches, a step of the build. Loading WordNet itself takes half a
 * second of a cold start.
 */
final class ThesaurusWriter {

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/data.";

  private final Map<String, Entry> entries = new TreeMap<>();

  private ThesaurusWriter() {}

  /**
   * Writes the table.
   *
   * @param arguments the file to write, and this source: nothing is done if the file is newer
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Path source = Path.of(arguments[1]);
    if (Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(source)) >= 0) {
      return;
    }
    ThesaurusWriter writer = new ThesaurusWriter();
    List<Pointer> antonyms = new ArrayList<>();
    Map<String, List<String>> words = new TreeMap<>();
    for (String part : List.of("noun", "verb", "adj", "adv")) {
      for (String line : lines(part)) {
        writer.read(line, antonyms, words);
      }
    }
    for (Pointer pointer : antonyms) {
      List<String> targets = words.getOrDefault(pointer.synset(), List.of());
      if (pointer.word() <= targets.size()) {
        writer.entry(pointer.from()).antonyms().add(targets.get(pointer.word() - 1));
      }
    }
    Files.createDirectories(file.getParent());
    Files.write(file, writer.table(), StandardCharsets.UTF_8);
  }

  private static List<String> lines(String part) throws IOException {
    try (InputStream in = ThesaurusWriter.class.getResourceAsStream(FOLDER + part)) {
      if (in == null) {
        throw new IllegalStateException("No " + FOLDER + part + " on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith(" ")).toList();
    }
  }

  /** Reads a synset: "offset file type count (word id)... count (symbol offset part words)...". */
  private void read(String line, List<Pointer> antonyms, Map<String, List<String>> words) {
    String[] fields = line.substring(0, line.indexOf(" |")).split(" ", -1);
    String synset = id(fields[2], fields[0]);
    List<String> members = new ArrayList<>();
    int next = 4;
    for (int left = Integer.parseInt(fields[3], 16); left > 0; left--, next += 2) {
      members.add(fields[next].replaceAll("\\(.*", ""));
    }
    words.put(synset, members);
    members.forEach(member -> entry(member).synsets().add(synset));
    for (int left = Integer.parseInt(fields[next++]); left > 0; left--, next += 4) {
      String target = id(fields[next + 2], fields[next + 1]);
      int source = Integer.parseInt(fields[next + 3].substring(0, 2), 16);
      if (fields[next].equals("@") || fields[next].equals("&") && fields[2].equals("s")) {
        members.forEach(member -> entry(member).parents().add(target));
      } else if (fields[next].equals("!")) {
        int word = Integer.parseInt(fields[next + 3].substring(2), 16);
        antonyms.add(new Pointer(members.get(source - 1), target, word));
      }
    }
  }

  private static String id(String part, String offset) {
    return (part.equals("s") ? "a" : part) + Integer.toString(Integer.parseInt(offset), 36);
  }

  private Entry entry(String word) {
    return entries.computeIfAbsent(
        word, key -> new Entry(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
  }

  private List<String> table() {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().matches("[a-z]++(?:-[a-z]++)*+"))
        .map(entry -> entry.getKey() + "\t" + entry.getValue().line())
        .toList();
  }

  private record Entry(Set<String> synsets, Set<String> parents, Set<String> antonyms) {

    String line() {
      return String.join(" ", synsets)
          + "|"
          + String.join(" ", parents)
          + "|"
          + String.join(" ", antonyms);
    }
  }

  private record Pointer(String from, String synset, int word) {}
}

package dev.galley.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Boils WordNet's database files (see {@code wndb(5WN)}) down to the table that {@code
 * dev.galley.text.Thesaurus} searches, and to the phrases with words of no other entry, a step of
 * the build. Loading WordNet itself takes half a second of a cold start.
 */
final class ThesaurusWriter {

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/data.";

  /** What the places are that a name is looked up for, by members of a synset and their letter. */
  private static final Map<Set<String>, String> KINDS_OF_PLACES =
      Map.of(
          Set.of("country", "land", "state"), "c",
          Set.of("state", "province"), "s",
          Set.of("city", "metropolis", "urban_center"), "t");

  /**
   * The fields of nouns by the number of WordNet's lexicographer file, see {@code lexnames(5WN)}:
   * general, abstract, animals, things, body, food, people with their groups and places, plants.
   */
  private static final String FIELDS = "gabtacaaaafppatpalaaaaaata";

  private static final int FIRST_FILE = 3;

  private final Map<String, Entry> entries = new TreeMap<>();

  /** Of each synset those that it is a kind or an instance of. */
  private final Map<String, List<String>> above = new TreeMap<>();

  /** The synsets of names. */
  private final Set<String> instances = new TreeSet<>();

  private ThesaurusWriter() {}

  /**
   * Writes the tables.
   *
   * @param arguments the files to write, of the thesaurus and of the phrases, and this source:
   *     nothing is done if the latter of the two is newer
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Path phrases = Path.of(arguments[1]);
    Path source = Path.of(arguments[2]);
    if (Files.exists(phrases)
        && Files.getLastModifiedTime(phrases).compareTo(Files.getLastModifiedTime(source)) >= 0) {
      return;
    }
    ThesaurusWriter writer = new ThesaurusWriter();
    List<Pointer> antonyms = new ArrayList<>();
    List<Pointer> derivations = new ArrayList<>();
    Map<String, List<String>> words = new TreeMap<>();
    for (String part : List.of("noun", "verb", "adj", "adv")) {
      for (String line : lines(part)) {
        writer.read(line, antonyms, derivations, words);
      }
    }
    writer.instances.forEach(name -> writer.addPlace(name, words));
    for (Pointer pointer : antonyms) {
      pointer.target(words).ifPresent(writer.entry(pointer.from()).antonyms()::add);
    }
    for (Pointer pointer : derivations) {
      pointer.target(words).ifPresent(writer.entry(pointer.from()).derivations()::add);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, writer.table(), StandardCharsets.UTF_8);
    Files.write(phrases, writer.phrases(), StandardCharsets.UTF_8);
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
  private void read(
      String line,
      List<Pointer> antonyms,
      List<Pointer> derivations,
      Map<String, List<String>> words) {
    String[] fields = line.substring(0, line.indexOf(" |")).split(" ", -1);
    String synset = id(fields[2], fields[0]);
    List<String> members = new ArrayList<>();
    int next = 4;
    for (int left = Integer.parseInt(fields[3], 16); left > 0; left--, next += 2) {
      members.add(fields[next].replaceAll("\\(.*", "").toLowerCase(Locale.ROOT));
    }
    words.put(synset, members);
    members.forEach(member -> entry(member).synsets().add(synset));
    if (fields[2].equals("n")) {
      int file = Integer.parseInt(fields[1]) - FIRST_FILE;
      String field = FIELDS.substring(file, file + 1);
      members.forEach(member -> entry(member).fields().add(field));
    }
    for (int left = Integer.parseInt(fields[next++]); left > 0; left--, next += 4) {
      String target = id(fields[next + 2], fields[next + 1]);
      int source = Integer.parseInt(fields[next + 3].substring(0, 2), 16);
      if (fields[next].startsWith("@")) {
        above.computeIfAbsent(synset, key -> new ArrayList<>()).add(target);
      }
      if (fields[next].equals("@i")) {
        instances.add(synset);
      }
      if (fields[next].equals("@") || fields[next].equals("&") && fields[2].equals("s")) {
        members.forEach(member -> entry(member).parents().add(target));
      } else if (source > 0) {
        int word = Integer.parseInt(fields[next + 3].substring(2), 16);
        Pointer pointer = new Pointer(members.get(source - 1), target, word);
        switch (fields[next]) {
          case "!" -> antonyms.add(pointer);
          case "+", "\\", "<" -> derivations.add(pointer);
          default -> {} // How else words are related does not matter here.
        }
      }
    }
  }

  /** Notes what kind of place a name is of: "Paris" is a town, "Texas" a state. */
  private void addPlace(String name, Map<String, List<String>> words) {
    Set<String> kinds = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>(above.getOrDefault(name, List.of()));
    while (!left.isEmpty()) {
      String synset = left.pop();
      KINDS_OF_PLACES.forEach(
          (members, kind) -> {
            if (words.getOrDefault(synset, List.of()).containsAll(members)) {
              kinds.add(kind);
            }
          });
      left.addAll(above.getOrDefault(synset, List.of()));
    }
    words.getOrDefault(name, List.of()).forEach(member -> entry(member).places().addAll(kinds));
  }

  private static String id(String part, String offset) {
    return (part.equals("s") ? "a" : part) + Integer.toString(Integer.parseInt(offset), 36);
  }

  private Entry entry(String word) {
    return entries.computeIfAbsent(
        word,
        key ->
            new Entry(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>()));
  }

  private List<String> table() {
    return entries.entrySet().stream()
        .filter(entry -> isWord(entry.getKey()))
        .map(entry -> entry.getKey() + "\t" + entry.getValue().line())
        .toList();
  }

  /** "Modus operandi": a phrase with a word that is no entry itself. */
  private List<String> phrases() {
    return entries.keySet().stream()
        .filter(entry -> entry.contains("_"))
        .filter(entry -> Stream.of(entry.split("_")).anyMatch(word -> !entries.containsKey(word)))
        .map(entry -> entry.replace('_', ' '))
        .toList();
  }

  private static boolean isWord(String entry) {
    return entry.matches("[a-z]++(?:-[a-z]++)*+");
  }

  private record Entry(
      Set<String> synsets,
      Set<String> parents,
      Set<String> antonyms,
      Set<String> derivations,
      Set<String> places,
      Set<String> fields) {

    String line() {
      return String.join(" ", synsets)
          + "|"
          + String.join(" ", parents)
          + "|"
          + String.join(" ", antonyms)
          + "|"
          + String.join(" ", derivations.stream().filter(ThesaurusWriter::isWord).toList())
          + "|"
          + String.join("", places)
          + "|"
          + String.join("", fields);
    }
  }

  /** A relation of a word with the {@code word}-th of a synset, from 1. */
  private record Pointer(String from, String synset, int word) {

    Optional<String> target(Map<String, List<String>> words) {
      List<String> targets = words.getOrDefault(synset, List.of());
      return word <= targets.size() ? Optional.of(targets.get(word - 1)) : Optional.empty();
    }
  }
}

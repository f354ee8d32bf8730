package dev.galley.archive;

import dev.galley.feed.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Stories without meaning, as many as wanted and always the same: words as often as English has
 * them, each followed by words of its own; names, numbers and dates that a story keeps coming back
 * to; a tail of rare words that has no end.
 */
final class GeneratedCopy {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final List<String> SOURCES =
      List.of("Tideline", "Northern Wire", "Evening Ledger", "Harbour Press", "Dale Agency");

  private static final List<String> SYLLABLES =
      List.of(
          "ka", "ro", "ven", "mar", "to", "lin", "dra", "se", "bor", "ni", "hal", "ge", "mo",
          "ster", "wi", "ck", "an", "ul", "fe", "ryd", "os", "ten", "bi", "jor", "qua", "el", "dun",
          "pa");

  /** The share of words that follow the word before them as a habit. */
  private static final double HABIT = 0.6;

  private static final List<String> MONTHS = List.of("January", "March", "June", "October");

  private static final double NAME = 0.05;
  private static final double NUMBER = 0.03;
  private static final double RARE = 0.03;
  private static final double TOPIC = 0.1;
  private static final int HABITS = 60;

  private final String[] words;
  private final double[] upTo;
  private final int length;

  private GeneratedCopy(String[] words, double[] upTo, int length) {
    this.words = words;
    this.upTo = upTo;
    this.length = length;
  }

  /** Returns what makes stories of so many words. */
  static GeneratedCopy ofWords(int length) {
    List<String> words = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    try (InputStream in = GeneratedCopy.class.getResourceAsStream("/dev/galley/text/stems.txt")) {
      if (in == null) {
        throw new IllegalStateException("No counts of words on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 2 && cells[0].chars().allMatch(c -> c >= 'a' && c <= 'z')) {
          words.add(cells[0]);
          counts.add(Double.parseDouble(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[] upTo = counts.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
    return new GeneratedCopy(words.toArray(String[]::new), upTo, length);
  }

  /** Returns a story; the same for the same number. */
  Story story(long number) {
    SplittableRandom random = new SplittableRandom(number);
    Subject subject = subject(random);
    StringBuilder text = new StringBuilder(length * 7);
    String headline = sentence(random, subject, 7);
    text.append(headline, 0, headline.length() - 1).append("\n\n");
    int left = length - 7;
    for (int i = 0; left > 0; i++) {
      int size = Math.min(left, 12 + random.nextInt(16));
      text.append(sentence(random, subject, size));
      text.append(i % 2 == 0 ? " " : "\n\n");
      left -= size;
    }
    return new Story(
        "urn:newsml:" + SOURCES.get((int) (number % 5)).replace(' ', '-') + ":" + number,
        SOURCES.get((int) (number % 5)),
        "en",
        Optional.of(FIRST.plus(Duration.ofSeconds(97 * number))),
        headline.substring(0, headline.length() - 1),
        text.toString().strip(),
        List.of(),
        false);
  }

  /**
   * Returns an article made of a story as a spinner and a careless editor make it: some sentences
   * lost, the others in another order, some words exchanged.
   */
  String copy(Story story, long seed, double lost, double exchanged) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> sentences = new ArrayList<>(List.of(story.text().split("(?<=\\.)\\s+", -1)));
    List<String> kept = new ArrayList<>();
    for (String sentence : sentences) {
      if (random.nextDouble() >= lost || kept.isEmpty()) {
        kept.add(sentence);
      }
    }
    Collections.shuffle(kept, new Random(seed));
    StringBuilder text = new StringBuilder();
    for (String sentence : kept) {
      for (String word : sentence.split(" ", -1)) {
        boolean isCommon = word.chars().allMatch(Character::isLowerCase);
        text.append(isCommon && random.nextDouble() < exchanged ? drawn(random) : word).append(' ');
      }
    }
    return text.toString().strip();
  }

  private Subject subject(SplittableRandom random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      names.add(name(random.nextInt(100) < 40 ? zipf(random, 2_000) : zipf(random, 400_000)));
    }
    List<String> topic = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      topic.add(words[random.nextInt(words.length)]);
    }
    return new Subject(names, topic);
  }

  private String sentence(SplittableRandom random, Subject subject, int size) {
    StringBuilder sentence = new StringBuilder();
    int before = random.nextInt();
    for (int i = 0; i < size; i++) {
      String word = word(random, subject, before);
      before = word.hashCode();
      if (i > 0) {
        sentence.append(random.nextInt(14) == 0 && i < size - 1 ? ", " : " ");
        sentence.append(word);
      } else {
        sentence
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word, 1, word.length());
      }
    }
    return sentence.append('.').toString();
  }

  private String word(SplittableRandom random, Subject subject, int before) {
    double kind = random.nextDouble();
    if (kind < NAME) {
      return subject.names().get(zipf(random, subject.names().size()));
    }
    if (kind < NAME + NUMBER) {
      return number(random);
    }
    if (kind < NAME + NUMBER + RARE) {
      return name(zipf(random, 1_000_000)).toLowerCase(Locale.ROOT);
    }
    if (kind < NAME + NUMBER + RARE + TOPIC) {
      return subject.topic().get(random.nextInt(subject.topic().size()));
    }
    return random.nextDouble() < HABIT
        ? drawn(new SplittableRandom(before * 31L + zipf(random, HABITS)))
        : drawn(random);
  }

  private String drawn(SplittableRandom random) {
    int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return words[place >= 0 ? place : -place - 1];
  }

  private static String number(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> String.valueOf(1 + random.nextInt(60));
      case 1 -> String.valueOf(1990 + random.nextInt(36));
      case 2 -> String.format(Locale.ROOT, "%,d", 100 * (1 + zipf(random, 100_000)));
      default -> (1 + random.nextInt(28)) + " " + MONTHS.get(random.nextInt(MONTHS.size()));
    };
  }

  /** Returns a name that nobody has; the same for the same number. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    int rest = number + 30;
    while (rest > 0) {
      name.append(SYLLABLES.get(rest % SYLLABLES.size()));
      rest /= SYLLABLES.size();
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Draws a rank from 0 on, each about as often as its inverse. */
  private static int zipf(SplittableRandom random, int ranks) {
    return (int) Math.min(ranks - 1, Math.exp(random.nextDouble() * Math.log(ranks + 1)) - 1);
  }

  private record Subject(List<String> names, List<String> topic) {}
}

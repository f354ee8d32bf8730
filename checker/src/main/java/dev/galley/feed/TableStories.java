package dev.galley.feed;

import dev.galley.read.ArticleText;
import dev.galley.read.RecordReader;
import dev.galley.read.UnreadableArticleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The stories of a CSV table in UTF-8: a row each, with its text or the path of its file. */
final class TableStories implements Stories {

  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String PATH = "path";

  /** What a table may say of a story. */
  private static final Set<String> COLUMNS =
      Set.of(ID, TEXT, PATH, "source", "language", "date", "headline");

  private static final int MOST_SHOWN = 8;

  /** What numbers the rows of a table: every table has it. */
  private static final Pattern ROW_NUMBER = Pattern.compile("\\s*\\d{1,6}\\s*");

  private final String file;
  private final Path folder;
  private final String owner;
  private final RecordReader records;
  private final char delimiter;
  private final Intake intake;
  private final Deque<FeedEntry> ready = new ArrayDeque<>();
  private Optional<List<String>> header = Optional.empty();
  private boolean isEnded;

  /**
   * @param file what messages call it
   * @param path where it is; paths are relative to its folder, and may not leave it
   */
  TableStories(String file, Path path, RecordReader records, char delimiter, Intake intake) {
    this.file = file;
    this.folder = path.resolveSibling("");
    this.owner = intake.source().orElse(path.toString());
    this.records = records;
    this.delimiter = delimiter;
    this.intake = intake;
  }

  /** Returns what stands between the cells of a table that begins so; nothing if it is none. */
  static Optional<Character> delimiter(String head) {
    String first = head.lines().findFirst().orElse("").strip();
    String line = first.startsWith("\ufeff") ? first.substring(1) : first;
    for (char delimiter : new char[] {',', ';', '\t'}) {
      List<String> names = names(List.of(line.split(String.valueOf(delimiter), -1)));
      long known = names.stream().filter(COLUMNS::contains).count();
      if (known > 1 && (names.contains(TEXT) || names.contains(PATH))) {
        return Optional.of(delimiter);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<FeedEntry> next() {
    while (ready.isEmpty() && !isEnded) {
      try {
        Optional<RecordReader.RawRecord> record = records.next();
        isEnded = record.isEmpty();
        if (record.isPresent()) {
          take(record.get());
        }
      } catch (IOException e) {
        isEnded = true;
        ready.add(new FeedEntry.Fault(file + ": could not be read: " + e.getMessage()));
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public void close() {
    Closing.quietly(records);
  }

  private void take(RecordReader.RawRecord record) throws IOException {
    Place place = new Place(file, record.line());
    if (record.fault().isPresent()) {
      ready.add(new FeedEntry.Fault(place.say(record.fault().get())));
      isEnded = header.isEmpty();
    } else if (header.isEmpty()) {
      begin(names(cells(record)));
    } else if (!record.text().isBlank()) {
      ready.addAll(entries(place, cells(record)));
    }
  }

  private void begin(List<String> names) {
    header = Optional.of(names);
    if (names.contains(TEXT) || names.contains(PATH)) {
      return;
    }
    isEnded = true;
    String shown =
        names.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
            + (names.size() > MOST_SHOWN ? ", …" : "");
    ready.add(
        new FeedEntry.Fault(
            "%s: no column \"text\" or \"path\"; the columns are [%s]".formatted(file, shown)));
  }

  private List<FeedEntry> entries(Place place, List<String> cells) {
    String id = cell(cells, ID);
    if (cells.size() != header.map(List::size).orElse(0)) {
      return fault(
          place.say(
              id,
              "the row has %d cells, the header %d"
                  .formatted(cells.size(), header.map(List::size).orElse(0))));
    }
    String path = cell(cells, PATH);
    if (path.isBlank()) {
      return new GivenStory(facts(cells, own(id)), cell(cells, TEXT), "", Optional.empty())
          .entries(place, intake);
    }
    if (!cell(cells, TEXT).isBlank()) {
      return fault(place.say(id, "the row has a text and a path of one"));
    }
    try {
      Path article = article(path);
      ArticleText text = intake.reader().read(article, path);
      return fromFile(place, cells, text, article.toString());
    } catch (UnreadableArticleException e) {
      return fault(place.say(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return fault(place.say(path + ": " + e.getMessage()));
    }
  }

  private static List<FeedEntry> fault(String message) {
    return List.of(new FeedEntry.Fault(message));
  }

  private Facts facts(List<String> cells, String id) {
    return new Facts(
        id,
        cell(cells, "source"),
        cell(cells, "language"),
        cell(cells, "date"),
        cell(cells, "headline"),
        false);
  }

  /** Returns the story of a file; what the row says of it counts more than what the file says. */
  private List<FeedEntry> fromFile(
      Place place, List<String> cells, ArticleText text, String fallback) {
    List<FeedEntry> entries = new ArrayList<>();
    text.note().map(FeedEntry.Note::new).ifPresent(entries::add);
    Facts own = ArticleFile.facts(text, fallback);
    Facts row = facts(cells, XmlItem.first(own(cell(cells, ID)), own.id()));
    Facts facts =
        new Facts(
            row.id(),
            XmlItem.first(row.source(), own.source()),
            XmlItem.first(row.language(), own.language()),
            XmlItem.first(row.date(), own.date()),
            XmlItem.first(row.headline(), own.headline()),
            false);
    entries.addAll(intake.entries(place, facts, () -> StoryText.of(text)));
    return entries;
  }

  /** Returns the id of a row, which no other table has unless it is another version of this. */
  private String own(String id) {
    return ROW_NUMBER.matcher(id).matches() ? owner + "#" + id.strip() : id;
  }

  private Path article(String name) throws IOException {
    Path article;
    try {
      article = folder.resolve(name).toRealPath();
    } catch (InvalidPathException e) {
      throw new IOException("is no path", e);
    } catch (NoSuchFileException e) {
      throw new IOException("no such file", e);
    }
    if (Files.exists(article) && !Files.isRegularFile(article)) {
      throw new IOException("is no file");
    }
    if (!article.startsWith(folder.toRealPath())) {
      throw new IOException("is outside the folder of the table, which paths may not leave");
    }
    return article;
  }

  private String cell(List<String> cells, String column) {
    int place = header.map(names -> names.indexOf(column)).orElse(-1);
    return place >= 0 && place < cells.size() ? cells.get(place) : "";
  }

  private List<String> cells(RecordReader.RawRecord record) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(record.text(), format)) {
      for (CSVRecord cells : parser) {
        return cells.toList();
      }
      return List.of("");
    }
  }

  private static List<String> names(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replaceAll("^\\s*\"|\"\\s*$", "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }
}

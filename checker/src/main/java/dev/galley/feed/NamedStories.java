package dev.galley.feed;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The stories of all files that the user names, one file after the other. */
final class NamedStories implements Stories {

  private static final Path STANDARD_INPUT = Path.of("-");

  private final FeedReader reader;
  private final FeedFiles files;
  private final InputStream input;
  private Optional<Stories> open = Optional.empty();

  NamedStories(FeedReader reader, FeedFiles files, InputStream input) {
    this.reader = reader;
    this.files = files;
    this.input = input;
  }

  @Override
  public Optional<FeedEntry> next() {
    while (true) {
      Optional<FeedEntry> entry = open.flatMap(Stories::next);
      if (entry.isPresent()) {
        return entry;
      }
      close();
      Optional<FeedFiles.Found> found = files.next();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      if (found.get() instanceof FeedFiles.Found.Remark remark) {
        return Optional.of(remark.entry());
      }
      if (found.get() instanceof FeedFiles.Found.File file) {
        open = Optional.of(open(file.path()));
      }
    }
  }

  @Override
  public void close() {
    open.ifPresent(Stories::close);
    open = Optional.empty();
  }

  private Stories open(Path file) {
    return file.equals(STANDARD_INPUT) ? reader.open(input) : reader.open(file);
  }
}

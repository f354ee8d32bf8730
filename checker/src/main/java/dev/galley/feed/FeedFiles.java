package dev.galley.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds the files that the user names: by themselves, by their folder, by a pattern. Each comes
 * once, however often and by whichever links it is named; those of a folder in the order of their
 * names, hidden ones left out.
 */
final class FeedFiles {

  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  private final Iterator<String> names;
  private final Path leftOut;
  private final Deque<Folder> open = new ArrayDeque<>();
  private final Set<Object> seen = new HashSet<>();
  private Optional<PathMatcher> pattern = Optional.empty();
  private Path base = Path.of("");
  private Path root = Path.of("");
  private String name = "";
  private boolean isFound = true;

  /**
   * @param names files, folders or patterns
   * @param leftOut a folder that is not looked into
   */
  FeedFiles(List<String> names, Path leftOut) {
    this.names = List.copyOf(names).iterator();
    this.leftOut = leftOut.toAbsolutePath().normalize();
  }

  /** What is found next. */
  sealed interface Found {

    /** A file, or what is named like one. */
    record File(Path path) implements Found {}

    /** What there is to say. */
    record Remark(FeedEntry entry) implements Found {}
  }

  /** Returns what is found next, or nothing at the end. */
  Optional<Found> next() {
    while (true) {
      if (!open.isEmpty()) {
        Optional<Found> found = open.peek().entries().hasNext() ? step() : left();
        if (found.isPresent()) {
          return found;
        }
      } else if (!isFound) {
        isFound = true;
        return Optional.of(nothing());
      } else if (names.hasNext()) {
        name = names.next();
        Optional<Found> found = begin();
        if (found.isPresent()) {
          return found;
        }
      } else {
        return Optional.empty();
      }
    }
  }

  private Optional<Found> step() {
    return visit(open.element().entries().next(), false);
  }

  private Optional<Found> left() {
    open.pop();
    return Optional.empty();
  }

  private Found nothing() {
    return pattern.isPresent()
        ? fault(name + ": no file matches")
        : new Found.Remark(new FeedEntry.Note(name + ": holds no file"));
  }

  private Optional<Found> begin() {
    pattern = Optional.empty();
    isFound = true;
    try {
      Path path = Path.of(name);
      boolean isPattern =
          !Files.exists(path, LinkOption.NOFOLLOW_LINKS) && WILD.matcher(name).find();
      return isPattern ? match() : visit(path, true);
    } catch (InvalidPathException e) {
      return Optional.of(fault(name + ": is no path"));
    }
  }

  /** Begins to look for what matches a pattern, in the folder before its first wildcard. */
  private Optional<Found> match() {
    int wild = name.split(WILD.pattern(), 2)[0].lastIndexOf('/') + 1;
    base = Path.of(name.substring(0, wild));
    String rest = name.substring(wild);
    try {
      // Two stars stand for any number of folders, none included.
      String glob = rest.contains("{") ? rest : rest.replace("**/", "{**/,}");
      pattern = Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
    } catch (PatternSyntaxException e) {
      return Optional.of(fault(name + ": is no pattern: " + e.getDescription()));
    }
    isFound = false;
    int depth =
        rest.contains("**") ? Integer.MAX_VALUE : (int) rest.chars().filter(c -> c == '/').count();
    return enter(base.toString().isEmpty() ? Path.of("") : base, Optional.empty(), depth, false);
  }

  /**
   * Takes a file or enters a folder.
   *
   * @param isNamed whether the user names it
   */
  private Optional<Found> visit(Path path, boolean isNamed) {
    boolean isWanted = isNamed || isWanted(path);
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (isNamed) {
        root = path.toRealPath();
      } else if (Files.isSymbolicLink(path) && !path.toRealPath().startsWith(root)) {
        isFound |= isWanted;
        return isWanted
            ? Optional.of(
                new Found.Remark(
                    new FeedEntry.Note(path + ": leads out of " + root + "; left out")))
            : Optional.empty();
      }
    } catch (IOException e) {
      isFound |= isWanted;
      return isWanted ? Optional.of(new Found.File(path)) : Optional.empty();
    }
    if (attributes.isDirectory()) {
      int depth = isNamed ? Integer.MAX_VALUE : open.element().depth() - 1;
      if (isNamed) {
        isFound = false;
      }
      return isWanted || depth >= 0
          ? enter(path, Optional.of(attributes), isWanted ? Integer.MAX_VALUE : depth, isWanted)
          : Optional.empty();
    }
    if (!isWanted) {
      return Optional.empty();
    }
    isFound = true;
    if (!attributes.isRegularFile() && !isNamed) {
      return Optional.of(new Found.Remark(new FeedEntry.Note(path + ": is no file; left out")));
    }
    boolean isNew = !attributes.isRegularFile() || seen.add(key(path, attributes));
    return isNew ? Optional.of(new Found.File(path)) : Optional.empty();
  }

  private boolean isWanted(Path path) {
    return open.element().isWanted()
        || pattern.map(each -> each.matches(base.relativize(path))).orElse(true);
  }

  private Optional<Found> enter(
      Path folder, Optional<BasicFileAttributes> known, int depth, boolean isWanted) {
    try {
      if (pattern.isPresent() && open.isEmpty()) {
        root = folder.toRealPath();
      }
      if (Files.exists(leftOut) && Files.isSameFile(folder, leftOut)) {
        return Optional.empty();
      }
      Object key =
          key(
              folder,
              known.isPresent()
                  ? known.get()
                  : Files.readAttributes(folder, BasicFileAttributes.class));
      if (open.stream().anyMatch(outer -> outer.key().equals(key))) {
        return Optional.of(
            new Found.Remark(
                new FeedEntry.Note(folder + ": is a link to a folder around it; left out")));
      }
      if (isWanted && !seen.add(key)) {
        isFound = true;
        return Optional.empty();
      }
      open.push(new Folder(key, entries(folder).iterator(), depth, isWanted));
      return Optional.empty();
    } catch (AccessDeniedException e) {
      isFound = true;
      return Optional.of(fault(folder + ": may not be read: permission denied"));
    } catch (IOException e) {
      return pattern.isPresent() && open.isEmpty()
          ? Optional.empty()
          : Optional.of(fault(folder + ": could not be read: " + e.getMessage()));
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Returns what tells a file from all others, whichever path leads to it. */
  private static Object key(Path path, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return key == null ? path.toAbsolutePath().normalize() : key;
  }

  private static Found fault(String message) {
    return new Found.Remark(new FeedEntry.Fault(message));
  }

  /**
   * A folder that is being looked through.
   *
   * @param depth how many folders deep matches may stand in it
   * @param isWanted whether everything in it is wanted
   */
  private record Folder(Object key, Iterator<Path> entries, int depth, boolean isWanted) {}
}

package dev.galley.batch;

import dev.galley.archive.Archive;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run reads and writes.
 *
 * @param input the table
 * @param delimiter what stands between its cells: an ASCII character
 * @param root the folder that paths in it may not leave
 * @param out the folder for the tables
 * @param start what to do with what stands in that folder
 * @param groupBy a column of the table by which the results are to be grouped
 * @param alsoReads files besides the table that the run may not remove
 * @param archive what is asked for references where the table names none
 */
public record Job(
    Input input,
    char delimiter,
    Path root,
    Path out,
    Start start,
    Optional<String> groupBy,
    List<Path> alsoReads,
    Optional<Archive> archive) {

  public Job {
    if (delimiter > 0x7F || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
      throw new IllegalArgumentException("No delimiter: " + delimiter);
    }
    alsoReads = List.copyOf(alsoReads);
  }

  /** Makes a job that asks no archive. */
  public Job(
      Input input,
      char delimiter,
      Path root,
      Path out,
      Start start,
      Optional<String> groupBy,
      List<Path> alsoReads) {
    this(input, delimiter, root, out, start, groupBy, alsoReads, Optional.empty());
  }

  /** Returns a job on a table with commas. */
  public static Job of(Path input, Path root, Path out, Start start) {
    return new Job(new Input.Table(input), ',', root, out, start, Optional.empty(), List.of());
  }
}

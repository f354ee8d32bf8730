package dev.galley.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a run, open for writing. */
final class OutputTables implements Closeable {

  private final Map<String, GrowingTable> files = new LinkedHashMap<>();

  private OutputTables() {}

  /** Starts the tables, each with its header. */
  static OutputTables create(Path folder, List<OutputTable.Kind> kinds, List<byte[]> headers)
      throws IOException {
    OutputTables tables = new OutputTables();
    for (int i = 0; i < kinds.size(); i++) {
      String name = kinds.get(i).file();
      tables.open(name, GrowingTable.create(folder.resolve(name), headers.get(i)));
    }
    return tables;
  }

  /** Goes on with tables. */
  static OutputTables resume(Path folder, List<OutputTable.Kind> kinds, Checkpoint checkpoint)
      throws IOException {
    OutputTables tables = new OutputTables();
    for (OutputTable.Kind kind : kinds) {
      Long size = checkpoint.sizes().get(kind.file());
      if (size == null) {
        tables.close();
        throw new BatchFileException(
            folder,
            new IOException(
                "run.json says nothing of %s; --force starts again".formatted(kind.file())));
      }
      tables.open(kind.file(), GrowingTable.resume(folder.resolve(kind.file()), size));
    }
    return tables;
  }

  private void open(String name, GrowingTable file) {
    files.put(name, file);
  }

  /** Adds a row. */
  void add(RenderedRow row) throws IOException {
    int place = 0;
    for (GrowingTable file : files.values()) {
      file.append(row.tables().get(place++));
    }
  }

  /** Brings all to the disk and returns that point. */
  Checkpoint force(Tally tally) throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (Map.Entry<String, GrowingTable> file : files.entrySet()) {
      file.getValue().force();
      sizes.put(file.getKey(), file.getValue().size());
    }
    return new Checkpoint(tally, sizes);
  }

  /** Gives tables that are on the disk their own names. */
  void complete() throws IOException {
    for (GrowingTable file : files.values()) {
      file.complete();
    }
  }

  @Override
  public void close() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (GrowingTable file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }
}

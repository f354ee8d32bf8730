package dev.galley.cli;

import java.util.Locale;

/** How the commands of an archive report. */
enum ArchiveFormat {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

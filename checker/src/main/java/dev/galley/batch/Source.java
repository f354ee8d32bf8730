package dev.galley.batch;

/** Where an article comes from. */
sealed interface Source {

  /** Returns what the table of articles calls it. */
  String label();

  /** The article itself. */
  record Text(String text) implements Source {
    @Override
    public String label() {
      return "inline";
    }
  }

  /** A file, as the input names it. */
  record File(String path) implements Source {
    @Override
    public String label() {
      return path;
    }
  }
}

package dev.galley.batch;

import dev.galley.feed.Story;

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

  /** A story of an archive. */
  record Kept(Story story) implements Source {
    @Override
    public String label() {
      return story.id();
    }
  }
}

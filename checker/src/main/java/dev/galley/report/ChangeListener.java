package dev.galley.report;

import java.io.IOException;

/** Is told how two runs differ, article by article, in input order. */
public interface ChangeListener {

  /** Takes an article, whether it changed or not. */
  void article(ArticleChange change) throws IOException;

  /** Takes a sentence of the latest article that changed. */
  void sentence(SentenceChange change) throws IOException;
}

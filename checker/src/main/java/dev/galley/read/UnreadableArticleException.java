package dev.galley.read;

import java.io.IOException;

/** Says in one line which file could not be read as an article, and why. */
public final class UnreadableArticleException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param name what the user calls the file
   * @param reason why it could not be read, in plain words
   */
  public UnreadableArticleException(String name, String reason) {
    super(name + ": " + reason);
    this.reason = reason;
  }

  /** Returns why it could not be read. */
  public String reason() {
    return reason;
  }
}

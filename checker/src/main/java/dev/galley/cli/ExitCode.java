package dev.galley.cli;

/** What the exit codes mean; a contract. */
final class ExitCode {

  /** Done; no sentence at or above {@code --fail-on}. */
  static final int DONE = 0;

  /** Done; at least one sentence at or above {@code --fail-on}. Nothing else exits so. */
  static final int SUSPECT = 1;

  /** The command line or a settings file asks for what there is not. */
  static final int USAGE = 2;

  /** A file could not be read or written; also a batch that finished with error rows. */
  static final int FILE = 3;

  /** A bug. */
  static final int INTERNAL = 4;

  private ExitCode() {}
}

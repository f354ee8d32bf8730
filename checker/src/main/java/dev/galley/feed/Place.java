package dev.galley.feed;

/**
 * Where an entry stands.
 *
 * @param file what the user calls the file
 * @param line where it begins, counted from 1; 0 if the file has but one entry
 */
record Place(String file, long line) {

  private static final int LONGEST_ID = 80;

  /** Returns a message about what stands here. */
  String say(String reason) {
    return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
  }

  /** Returns a message about the story that stands here. */
  String say(String id, String reason) {
    return id.isBlank() || id.equals(file) ? say(reason) : say(shown(id) + ": " + reason);
  }

  private static String shown(String id) {
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID) + "…";
  }
}

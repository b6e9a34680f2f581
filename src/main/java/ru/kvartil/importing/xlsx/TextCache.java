package ru.kvartil.importing.xlsx;

/// Shared texts as strings, the last ones met kept: names of schools and subjects repeat from row to row. For one pass and
/// one thread.
final class TextCache {
  private static final int MOST = 1 << 15;
  private final SharedTexts texts;
  private final String[] kept;
  private final int[] owners;

  TextCache(SharedTexts texts) {
    this.texts = texts;
    int slots = Math.clamp(Integer.highestOneBit(Math.max(1, texts.size())) * 2L, 1, MOST);
    this.kept = new String[slots];
    this.owners = new int[slots];
  }

  /// @throws IndexOutOfBoundsException when a cell names a text that is not there
  String get(int index) {
    int slot = index & kept.length - 1;
    String known = kept[slot];
    if (known != null && owners[slot] == index) {
      return known;
    }
    String text = texts.get(index);
    kept[slot] = text;
    owners[slot] = index;
    return text;
  }
}

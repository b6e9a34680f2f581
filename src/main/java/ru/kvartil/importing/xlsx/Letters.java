package ru.kvartil.importing.xlsx;

import java.util.Arrays;

/// A growing piece of text that is used again and again, so that a cell costs no garbage but its own string.
final class Letters {
  private char[] chars = new char[256];
  private int length;

  void clear() {
    length = 0;
  }

  void append(char[] source, int from, int count) {
    if (length + count > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
    }
    System.arraycopy(source, from, chars, length, count);
    length += count;
  }

  /// Drops white space at both ends.
  void strip() {
    int from = 0;
    while (from < length && chars[from] <= ' ') {
      from++;
    }
    while (length > from && chars[length - 1] <= ' ') {
      length--;
    }
    if (from > 0) {
      System.arraycopy(chars, from, chars, 0, length - from);
      length -= from;
    }
  }

  int length() {
    return length;
  }

  char at(int index) {
    return chars[index];
  }

  boolean blank() {
    for (int i = 0; i < length; i++) {
      if (!Character.isWhitespace(chars[i])) {
        return false;
      }
    }
    return true;
  }

  /// The text with the escapes of Office in place: `_x000D_` is a carriage return ([ECMA-376] 22.9.2.19, ST_Xstring).
  String text() {
    String text = new String(chars, 0, length);
    int at = text.indexOf("_x");
    return at < 0 ? text : unescaped(text, at);
  }

  private static String unescaped(String text, int first) {
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (int at = first; at >= 0; at = text.indexOf("_x", Math.max(at + 1, done))) {
      int code = code(text, at);
      if (code >= 0) {
        out.append(text, done, at).append((char) code);
        done = at + 7;
      }
    }
    return out.append(text, done, text.length()).toString();
  }

  private static int code(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}

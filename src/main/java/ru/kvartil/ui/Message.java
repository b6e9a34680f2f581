package ru.kvartil.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message of three parts (wording.md): what happened; then what is safe and what to do next.
///
/// @param what one sentence
/// @param then the rest, may be empty
public record Message(String what, String then) {
  /// A sentence ends before a capital letter or a quote; a dot after one or two letters («г.», «им.») ends none.
  private static final Pattern FIRST_END = Pattern.compile("(?<=[\\p{L}\\d»)]{3}[.!?…])\\s+(?=[\\p{Lu}«\\d])");

  /// Parts of a whole text, split after its first sentence.
  public static Message of(String whole) {
    Matcher end = FIRST_END.matcher(whole);
    return end.find()
        ? new Message(whole.substring(0, end.start()), whole.substring(end.end()))
        : new Message(whole, "");
  }

  String whole() {
    return then.isEmpty() ? what : what + " " + then;
  }
}

package ru.kvartil.importing.html;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a page between two tags: white space as a browser shows it, named and numbered letters in their own form.
final class HtmlLetters {
  private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
  private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("nbsp", "\u00a0"), Map.entry("amp", "&"),
      Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"),
      Map.entry("laquo", "«"), Map.entry("raquo", "»"), Map.entry("mdash", "—"), Map.entry("ndash", "–"),
      Map.entry("minus", "−"), Map.entry("numero", "№"), Map.entry("bdquo", "„"), Map.entry("ldquo", "“"),
      Map.entry("rdquo", "”"), Map.entry("hellip", "…"), Map.entry("shy", ""), Map.entry("ensp", " "),
      Map.entry("emsp", " "), Map.entry("thinsp", "\u2009"));

  private HtmlLetters() {}

  static String plain(String page, int from, int to) {
    String text = SPACES.matcher(page.substring(from, to)).replaceAll(" ");
    return text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1), found.group())));
  }

  private static String letter(String name, String written) {
    if (name.charAt(0) != '#') {
      return NAMED.getOrDefault(name, written);
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : "";
  }
}

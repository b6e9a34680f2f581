package ru.kvartil.chart.jfree;

import java.awt.Font;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ru.kvartil.chart.Caption;

/// Words of an SVG: its title and description, which viewers show and screen readers read (SVG 1.1, 5.4), and the length
/// of each text (10.5), so that a viewer without our typeface squeezes its own instead of letting words run over.
final class SvgWords {
  private static final Pattern TEXT = Pattern.compile("<text ([^>]*font-size: (\\d+)px[^>]*)>([^<]*)</text>");

  private SvgWords() {}

  /// A whole SVG document from an element as JFreeSVG writes it.
  static String document(String svg, Caption caption, Typeface face) {
    int body = svg.indexOf('>') + 1;
    String fitted = TEXT.matcher(svg.substring(body)).replaceAll(text -> fitted(text, face));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.substring(0, body) + "<title>"
        + escaped(caption.title())
        + "</title><desc>" + escaped(caption.sentence()) + "</desc>" + fitted;
  }

  private static String fitted(MatchResult text, Typeface face) {
    Font cut = text.group(1).contains("font-weight: bold") ? face.value() : face.tick();
    String plain = text.group(3).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    double length = Typeface.width(plain, cut.deriveFont(Float.parseFloat(text.group(2))));
    return String.format(Locale.ROOT, "<text textLength='%.2f' lengthAdjust='spacingAndGlyphs' %s>%s</text>", length,
        text.group(1), text
            .group(3))
        .replace("\\", "\\\\").replace("$", "\\$");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package ru.kvartil.report;

import org.jspecify.annotations.Nullable;

/// Look of the parts of a document, one for DOCX and PDF alike. Spacing is single.
public enum TextStyle {
  ORGANISATION(14, Alignment.CENTRE, 0, 12), KIND(14, Alignment.CENTRE, 12, 3), TITLE(14, Alignment.CENTRE, 3, 12),
  DATE_PLACE(14, Alignment.LEFT, 9, 9), SECTION(14, Alignment.LEFT, 12, 4), BODY(14, Alignment.JUSTIFIED, 0, 0),
  TABLE_CAPTION(14, Alignment.LEFT, 9, 4), TABLE_CELL(12, Alignment.LEFT, 0, 6), TABLE_NOTE(11, Alignment.LEFT, 4, 9),
  FIGURE(14, Alignment.CENTRE, 9, 0), FIGURE_CAPTION(14, Alignment.CENTRE, 4, 9), SIGNATURE(14, Alignment.LEFT, 26, 0),
  PAGE_NUMBER(12, Alignment.CENTRE, 0, 0);

  /// How lines lie between the fields.
  public enum Alignment {
    LEFT, CENTRE, RIGHT, JUSTIFIED
  }

  private final double size;
  private final Alignment alignment;
  private final double before;
  private final double after;

  TextStyle(double size, Alignment alignment, double before, double after) {
    this.size = size;
    this.alignment = alignment;
    this.before = before;
    this.after = after;
  }

  /// Size of the letters, points.
  public double size() {
    return size;
  }

  public Alignment alignment() {
    return alignment;
  }

  /// Space above, points.
  public double before() {
    return before;
  }

  /// Space below, points.
  public double after() {
    return after;
  }

  public boolean bold() {
    return this == KIND || this == SECTION;
  }

  /// Whether the first line is indented by [PageSetup#INDENT_MM].
  public boolean indented() {
    return this == BODY || this == SECTION;
  }

  /// Whether a page must not end with it.
  public boolean keepsWithNext() {
    return this == KIND || this == TITLE || this == SECTION || this == TABLE_CAPTION || this == FIGURE;
  }

  /// Space between two parts, points: the larger of what they ask for; nothing above the first one and between equals.
  public static double gap(@Nullable TextStyle previous, TextStyle next) {
    return previous == null || previous == next ? 0 : Math.max(previous.after, next.before);
  }
}

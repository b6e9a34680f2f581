package ru.kvartil.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares a sheet with what another program printed of it, by the rule of `hostile/SOURCE.md`: numbers to half a unit of
/// the last printed digit, dates in any of the usual orders, texts after folding of white space, positions after empty rows
/// and columns at the edges are dropped on both sides.
final class SheetComparison {
  private static final List<DateTimeFormatter> DATES = List
      .of("M/d/yy", "d/M/yy", "yy/MM/dd", "yyyy/MM/dd", "d-MMM-yyyy",
          "MMMM d, yyyy", "M-d-yy", "d-M-yy", "yy-MM-dd", "yyyy-MM-dd", "M/d/yyyy")
      .stream()
      .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)).toList();
  private static final DateTimeFormatter OURS = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private SheetComparison() {}

  static List<String> differences(List<RawRow> rows, Path expected) throws IOException {
    Map<List<Integer>, RawCell> ours = new TreeMap<>(SheetComparison::compare);
    rows.forEach(row -> row.cells().forEach(cell -> ours.put(List.of(row.index(), cell.column()), cell)));
    Map<List<Integer>, RawCell> here = shifted(ours);
    Map<List<Integer>, String> there = shifted(printed(expected));
    List<String> differences = new ArrayList<>();
    TreeSet<List<Integer>> places = new TreeSet<>(SheetComparison::compare);
    places.addAll(here.keySet());
    places.addAll(there.keySet());
    for (List<Integer> place : places) {
      RawCell cell = here.get(place);
      String print = there.get(place);
      if (cell == null || print == null || !same(cell, print)) {
        differences.add(place + ": " + cell + " but printed " + print);
      }
    }
    return differences;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    int rows = Integer.compare(a.get(0), b.get(0));
    return rows != 0 ? rows : Integer.compare(a.get(1), b.get(1));
  }

  private static <T> Map<List<Integer>, T> shifted(Map<List<Integer>, T> cells) {
    int top = cells.keySet().stream().mapToInt(place -> place.get(0)).min().orElse(0);
    int left = cells.keySet().stream().mapToInt(place -> place.get(1)).min().orElse(0);
    Map<List<Integer>, T> shifted = new TreeMap<>(SheetComparison::compare);
    cells.forEach((place, value) -> shifted.put(List.of(place.get(0) - top, place.get(1) - left), value));
    return shifted;
  }

  private static Map<List<Integer>, String> printed(Path path) throws IOException {
    String text;
    try {
      text = Files.readString(path);
    } catch (CharacterCodingException other) {
      text = Files.readString(path, Charset.forName("windows-1252"));
    }
    Map<List<Integer>, String> cells = new TreeMap<>(SheetComparison::compare);
    int row = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder().skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)) {
      for (CsvRecord each : records) {
        for (int column = 0; column < each.getFieldCount(); column++) {
          if (!each.getField(column).isBlank()) {
            cells.put(List.of(row, column), each.getField(column));
          }
        }
        row++;
      }
    }
    return cells;
  }

  private static boolean same(RawCell cell, String print) {
    String ours = fold(cell.text());
    String theirs = fold(print);
    boolean truth = (ours.equals("да") && theirs.equals("TRUE")) || (ours.equals("нет") && theirs.equals("FALSE"));
    return truth || ours.equals(theirs) || (cell.numeric() ? number(cell.number(), theirs) : date(ours, theirs));
  }

  private static String fold(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }

  private static boolean number(double value, String print) {
    String digits = print.replaceAll("[\\s,$€£%()]", "");
    try {
      BigDecimal shown = new BigDecimal(digits);
      BigDecimal tolerance = BigDecimal.ONE.movePointLeft(shown.scale()).divide(BigDecimal.TWO);
      BigDecimal part = print.contains("%") ? new BigDecimal("0.01") : BigDecimal.ONE;
      BigDecimal signed = print.contains("(") ? shown.negate() : shown;
      return new BigDecimal(value).subtract(signed.multiply(part)).abs()
          .compareTo(tolerance.multiply(part).multiply(new BigDecimal("1.000000001"))) <= 0;
    } catch (NumberFormatException text) {
      return false;
    }
  }

  private static boolean date(String ours, String print) {
    for (DateTimeFormatter format : DATES) {
      try {
        if (LocalDate.parse(print, format)
            .equals(LocalDate.parse(ours.substring(0, Math.min(10, ours.length())), OURS))) {
          return true;
        }
      } catch (DateTimeParseException otherForm) {
        // The next form may fit.
      }
    }
    return false;
  }
}

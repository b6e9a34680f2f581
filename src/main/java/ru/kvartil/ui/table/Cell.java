package ru.kvartil.ui.table;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.scene.Node;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.ui.control.Tone;

/// What one cell shows. Numbers come already formatted: the screen, the clipboard and a document say the same.
public sealed interface Cell {
  /// The cell in words: for copying, finding and screen readers.
  String text();

  /// The number it is ordered by, empty when it is ordered by its text.
  default OptionalDouble order() {
    return OptionalDouble.empty();
  }

  /// Words.
  record Words(String text, Tone tone) implements Cell {}

  /// A number with its printed form.
  record Amount(double value, String text, Tone tone) implements Cell {
    @Override
    public OptionalDouble order() {
      return OptionalDouble.of(value);
    }
  }

  /// No value, with what is written instead: «нет данных», «вне сравнения». Stands last in any order.
  record Missing(String text) implements Cell {}

  /// Several chips.
  record Chips(List<Word> words) implements Cell {
    public Chips {
      words = List.copyOf(words);
    }

    @Override
    public String text() {
      return words.stream().map(Word::text).collect(Collectors.joining(", "));
    }
  }

  /// Text of one chip.
  record Word(String text, Tone tone) {}

  /// A quartile, 1…4, with the name of its level (empty when withheld).
  record Quartile(int number, String level) implements Cell {
    @Override
    public String text() {
      return level.isEmpty() ? Integer.toString(number) : number + " " + level;
    }

    @Override
    public OptionalDouble order() {
      return OptionalDouble.of(number);
    }
  }

  /// Words that lead somewhere.
  record Link(String text, Runnable action) implements Cell {}

  /// A node of the page's own: buttons of a decision, a choice.
  ///
  /// @param text what copying and screen readers get instead
  /// @param node makes the node anew whenever the row comes into view; its state lives in the model
  record Custom(String text, Supplier<? extends Node> node) implements Cell {}

  static Cell words(String text) {
    return new Words(text, Tone.PLAIN);
  }

  static Cell words(String text, Tone tone) {
    return new Words(text, tone);
  }

  static Cell number(double value, String text) {
    return new Amount(value, text, Tone.PLAIN);
  }

  static Cell number(double value, String text, Tone tone) {
    return new Amount(value, text, tone);
  }

  static Cell missing(String text) {
    return new Missing(text);
  }

  static Cell chips(Word... words) {
    return new Chips(List.of(words));
  }

  static Cell quartile(int number, String level) {
    return new Quartile(number, level);
  }

  static Cell link(String text, Runnable action) {
    return new Link(text, action);
  }

  static Cell custom(String text, Supplier<? extends Node> node) {
    return new Custom(text, node);
  }

  /// Order of cells in one column: numbers by value and before words, words in the natural Russian order, missing and
  /// empty ones last in both directions.
  static Comparator<Cell> comparator(boolean ascending) {
    NaturalOrder natural = new NaturalOrder();
    return Comparator.comparing(cell -> CellKey.of(cell, natural), CellKey.comparator(ascending));
  }
}

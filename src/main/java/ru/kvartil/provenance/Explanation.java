package ru.kvartil.provenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ru.kvartil.shared.Failure;

/// One step of the way a number came: what it is, how it reads, what it was made of. Leaves are cells of files, typed
/// values, or remarks.
///
/// @param what Russian words: «ИОР, Гимназия, 2023/2024»; of a remark the whole sentence
/// @param value the number as it is printed; empty for remarks
/// @param kind what sort of step it is
/// @param parts what it was made of, in the order of the formula
/// @param place where it was printed; empty for everything computed
public record Explanation(String what, String value, Kind kind, List<Explanation> parts, Optional<Place> place) {
  /// Sorts of steps.
  public enum Kind {
    /// A number that was computed or read.
    NUMBER,
    /// How it was computed, with the numbers put in.
    FORMULA,
    /// A weight, a border, a choice of the method.
    METHOD,
    /// Something that is not there, and what was done about it.
    MISSING,
    /// What is to be known besides.
    REMARK,
    /// A cell of a file, or who typed the value.
    SOURCE
  }

  /// Explains when it is asked to: reading and computing wait until then. Called away from the window's thread.
  @FunctionalInterface
  public interface Lazy {
    Explanation explain() throws Failure;
  }

  public Explanation {
    parts = List.copyOf(parts);
    if (what.isBlank()) {
      throw new IllegalArgumentException("a step without words");
    }
  }

  /// A number made of parts.
  public static Explanation number(String what, String value, List<Explanation> parts) {
    return new Explanation(what, value, Kind.NUMBER, parts, Optional.empty());
  }

  /// A sentence of a kind.
  public static Explanation of(Kind kind, String sentence, Explanation... parts) {
    return new Explanation(sentence, "", kind, Arrays.asList(parts), Optional.empty());
  }

  /// A cell of a file.
  public static Explanation source(Place place) {
    return new Explanation(place.cell().toString(), "", Kind.SOURCE, List.of(), Optional.of(place));
  }

  /// The step with further parts after its own.
  public Explanation with(Explanation... more) {
    List<Explanation> all = new ArrayList<>(parts);
    all.addAll(Arrays.asList(more));
    return new Explanation(what, value, kind, all, place);
  }

  /// The line of the step in a tree, and what a screen reader says.
  public String line() {
    return value.isEmpty() ? what : what + ": " + value;
  }

  /// The tree as text, each level two spaces further in.
  public String text() {
    StringBuilder out = new StringBuilder();
    write(out, 0);
    return out.toString();
  }

  private void write(StringBuilder out, int depth) {
    out.append("  ".repeat(depth)).append(line()).append('\n');
    parts.forEach(part -> part.write(out, depth + 1));
  }

  /// The first place in the tree, in reading order; empty when nothing came from a file.
  public Optional<Place> firstPlace() {
    return place.or(() -> parts.stream().flatMap(part -> part.firstPlace().stream()).findFirst());
  }

  /// The tree with what the journal of imports says under each cell: when, by whom.
  public Explanation told(Imports imports) {
    List<Explanation> under = new ArrayList<>(parts.stream().map(part -> part.told(imports)).toList());
    Optional<Imports.Told> known = place.flatMap(imports::of);
    known.ifPresent(told -> under.add(of(Kind.REMARK, told.words())));
    return new Explanation(what, value, kind, under,
        place.map(at -> known.map(told -> new Place(Optional.of(told.batch()), at.cell())).orElse(at)));
  }
}

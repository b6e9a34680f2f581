package ru.kvartil.identification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.SchoolYear;

/// One quantity of one year of every school, or why a school has none that may be used.
final class Column {
  private final Quantity quantity;
  private final SchoolYear year;
  private final String name;
  private final boolean vpr;
  private final @Nullable Value[] values;
  private final @Nullable Gap[] gaps;

  Column(Quantity quantity, SchoolYear year, String name, int size) {
    this.quantity = quantity;
    this.year = year;
    this.name = name;
    this.vpr = quantity.isVpr();
    this.values = new Value[size];
    this.gaps = new Gap[size];
  }

  /// Why there is none, or it must not be used.
  ///
  /// @param state `NO_DATA` or `NOT_APPLIED`
  record Gap(State state, String reason) {}

  void put(int at, Value value) {
    values[at] = value;
  }

  void put(int at, Gap gap) {
    values[at] = null;
    gaps[at] = gap;
  }

  Quantity quantity() {
    return quantity;
  }

  SchoolYear year() {
    return year;
  }

  /// Russian name of the quantity.
  String name() {
    return name;
  }

  boolean isVpr() {
    return vpr;
  }

  int size() {
    return values.length;
  }

  boolean has(int at) {
    return values[at] != null;
  }

  /// The value; only where there is one.
  Value value(int at) {
    Value value = values[at];
    if (value == null) {
      throw new IllegalStateException("no value of " + name + " at " + at);
    }
    return value;
  }

  Optional<Value> ifHas(int at) {
    Value value = values[at];
    return value == null ? Optional.empty() : value.some();
  }

  /// Why there is no value; only where there is none.
  Gap gap(int at) {
    Gap gap = gaps[at];
    if (gap == null) {
      throw new IllegalStateException("no gap of " + name + " at " + at);
    }
    return gap;
  }
}

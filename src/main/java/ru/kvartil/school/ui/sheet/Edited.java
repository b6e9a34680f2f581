package ru.kvartil.school.ui.sheet;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// One field being edited: what is stored, what stands in the field, what is wrong with it. What is wrong is said when
/// the person leaves the field and disappears as soon as it is right.
final class Edited<T> {
  private final String name;
  private final UnaryOperator<T> tidy;
  private final Function<T, String> check;
  private final BooleanSupplier alsoWhen;
  private final ObjectProperty<T> value;
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private T stored;

  /// @param name what the field is called in sentences: «краткое название»
  /// @param tidy brings what was typed to the form in which it is stored
  /// @param check what is wrong with a tidy value, empty when nothing is
  Edited(String name, T initial, UnaryOperator<T> tidy, Function<T, String> check) {
    this(name, initial, tidy, check, () -> false);
  }

  /// @param alsoWhen when the value is questioned although it is the stored one: another field made it wrong
  Edited(String name, T initial, UnaryOperator<T> tidy, Function<T, String> check, BooleanSupplier alsoWhen) {
    this.alsoWhen = alsoWhen;
    this.name = name;
    this.tidy = tidy;
    this.check = check;
    this.stored = initial;
    this.value = new SimpleObjectProperty<>(initial);
    value.subscribe((_, _) -> {
      if (!error.get().isEmpty()) {
        check();
      }
    });
  }

  /// A field that takes any value.
  static <T> Edited<T> free(String name, T initial) {
    return new Edited<>(name, initial, given -> given, _ -> "");
  }

  String name() {
    return name;
  }

  /// What stands in the field.
  ObjectProperty<T> value() {
    return value;
  }

  /// What would be stored.
  T tidy() {
    return tidy.apply(value.get());
  }

  boolean changed() {
    return !tidy().equals(stored);
  }

  ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }

  boolean wrong() {
    return !error.get().isEmpty();
  }

  /// Says what is wrong. A value that is stored already is not questioned: it must not stop work on other fields.
  void check() {
    error.set(changed() || alsoWhen.getAsBoolean() ? check.apply(tidy()) : "");
  }

  /// Says something is wrong that only the stored data could tell.
  void refuse(String text) {
    error.set(text);
  }

  /// Takes what is stored now; what the person has typed stays.
  void refresh(T fresh) {
    boolean mine = changed();
    stored = fresh;
    if (!mine) {
      value.set(fresh);
    }
    if (!changed()) {
      error.set("");
    }
  }

  /// Takes what was stored after `sent` was handed over; what was typed meanwhile stays.
  void saved(T sent, T now) {
    boolean meanwhile = !tidy().equals(sent);
    stored = now;
    if (!meanwhile) {
      value.set(now);
      error.set("");
    }
  }

  /// Gives up what was typed.
  void revert() {
    value.set(stored);
    error.set("");
  }
}

package ru.kvartil.school.ui.sheet;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import ru.kvartil.shared.Texts;

/// One field being edited: what is stored, what stands in the field, what is wrong with it. What is wrong is said when
/// the person leaves the field and disappears as soon as it is right.
final class Edited<T> {
  private static final Texts TEXTS = Texts.of(Edited.class);
  private final String name;
  private final UnaryOperator<T> tidy;
  private final Function<T, String> check;
  private final BooleanSupplier alsoWhen;
  private final ObjectProperty<T> value;
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private Combine<T> combine = (_, _, _) -> Optional.empty();
  private T stored;
  /// Whether somebody else stored another value while this one was typed; nobody has said yet which one stays.
  private boolean contested;

  /// Puts two changes of one value together.
  @FunctionalInterface
  interface Combine<T> {
    /// @param base what both began with
    /// @return empty when a person has to choose
    Optional<T> of(T base, T mine, T theirs);
  }

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

  /// Whether it cannot be stored as it is; a contested value is right and waits for a choice.
  boolean wrong() {
    return !error.get().isEmpty() && !contested();
  }

  /// Says what is wrong. A value that is stored already is not questioned: it must not stop work on other fields.
  void check() {
    error.set(changed() || alsoWhen.getAsBoolean() ? check.apply(tidy()) : "");
    if (error.get().isEmpty()) {
      warn();
    }
  }

  /// Says something is wrong that only the stored data could tell.
  void refuse(String text) {
    error.set(text);
  }

  /// Lets changes of two people stand side by side where that can be done without asking.
  Edited<T> combining(Combine<T> how) {
    combine = how;
    return this;
  }

  /// Takes what is stored now; what the person has typed stays. Where both changed the value to different ones it is
  /// contested, and the field says so.
  void refresh(T fresh) {
    T before = stored;
    boolean mine = changed();
    stored = fresh;
    if (!mine) {
      value.set(fresh);
    } else if (!fresh.equals(before) && changed()) {
      Optional<T> both = combine.of(before, tidy(), fresh);
      both.ifPresent(value::set);
      contested = both.isEmpty();
    }
    if (!changed()) {
      contested = false;
      error.set("");
    }
    warn();
  }

  /// Whether a person has to choose between the value typed and the one stored meanwhile.
  boolean contested() {
    return contested && changed();
  }

  /// The typed value stays.
  void keepMine() {
    contested = false;
    check();
  }

  /// The value stored meanwhile stays.
  void takeTheirs() {
    if (contested()) {
      revert();
    }
  }

  private void warn() {
    if (contested()) {
      error.set(stored instanceof String words && !words.isEmpty()
          ? TEXTS.get("clash.field", words)
          : TEXTS.get("clash.field.other"));
    }
  }

  /// Takes what was stored after `sent` was handed over; what was typed meanwhile stays.
  void saved(T sent, T now) {
    boolean meanwhile = !tidy().equals(sent);
    stored = now;
    contested = false;
    if (!meanwhile) {
      value.set(now);
      error.set("");
    }
  }

  /// Gives up what was typed.
  void revert() {
    contested = false;
    value.set(stored);
    error.set("");
  }
}

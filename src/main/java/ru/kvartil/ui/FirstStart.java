package ru.kvartil.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// Questions of the first start and what is wrong with the answers; the model of [FirstStartView].
public final class FirstStart {
  private static final Texts TEXTS = Texts.of(FirstStart.class);
  private static final int YEARS_BACK = 9;
  private static final int LONGEST_NAME = 150;
  private final StringProperty district = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper districtError = new ReadOnlyStringWrapper("");
  private final List<SchoolYear> years;
  private final ObjectProperty<SchoolYear> year;
  private final Optional<Path> offered;
  private final BooleanProperty besideProgram = new SimpleBooleanProperty();

  /// @param today decides which years are offered: the present one and nine before it; the last one whose exams are over
  /// is chosen
  /// @param offered the folder beside the program that could hold the data; empty when they can only lie in the user's
  public FirstStart(LocalDate today, Optional<Path> offered) {
    this.offered = offered;
    SchoolYear present = SchoolYear.of(today);
    years = IntStream.rangeClosed(0, YEARS_BACK).mapToObj(back -> new SchoolYear(present.end() - back)).toList();
    boolean summer = today.getMonth().compareTo(Month.JUNE) >= 0 && today.getMonth().compareTo(Month.AUGUST) <= 0;
    year = new SimpleObjectProperty<>(summer ? present : present.previous());
    district.subscribe(() -> districtError.set(""));
  }

  /// @param district name as it stands in documents, without spaces around it
  public record Answers(String district, SchoolYear year) {}

  public StringProperty district() {
    return district;
  }

  /// What is wrong with the district's name; empty until answers were asked for and when nothing is.
  public ReadOnlyStringProperty districtError() {
    return districtError.getReadOnlyProperty();
  }

  public List<SchoolYear> years() {
    return years;
  }

  public ObjectProperty<SchoolYear> year() {
    return year;
  }

  /// The folder beside the program, when the data may be kept there.
  public Optional<Path> offered() {
    return offered;
  }

  /// Whether the data shall lie beside the program; holds for the own district and for the demonstration one.
  public BooleanProperty besideProgram() {
    return besideProgram;
  }

  /// The answers; empty when something is wrong with them, and then the errors say what.
  public Optional<Answers> answers() {
    String name = district.get().strip();
    if (name.codePoints().noneMatch(Character::isLetter)) {
      districtError.set(TEXTS.get("first.district.missing"));
    } else if (name.length() > LONGEST_NAME) {
      districtError.set(TEXTS.get("first.district.long", LONGEST_NAME));
    } else {
      return Optional.of(new Answers(name, year.get()));
    }
    return Optional.empty();
  }
}

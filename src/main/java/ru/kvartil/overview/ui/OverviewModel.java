package ru.kvartil.overview.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ru.kvartil.overview.Source;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The section «Обзор» for the chosen year: the page of tiles and the pages behind them show the same state.
public final class OverviewModel {
  private static final Texts TEXTS = Texts.of(OverviewModel.class);
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.of("ru"))
      .withResolverStyle(ResolverStyle.STRICT);
  private final OverviewDesk desk;
  private final Workspace workspace;
  private final Tasks tasks;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Optional<OverviewState>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  public OverviewModel(OverviewDesk desk, Workspace workspace, Tasks tasks) {
    this.desk = desk;
    this.workspace = workspace;
    this.tasks = tasks;
    this.latest = new Latest(tasks);
  }

  /// What is shown; empty before the first load.
  ReadOnlyObjectProperty<Optional<OverviewState>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Why nothing could be read or kept; empty when nothing is wrong.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Loads the chosen year.
  void load() {
    SchoolYear year = workspace.year().get();
    latest.run(TEXTS.get("loading"), _ -> desk.load(year), state -> {
      trouble.set("");
      shown.set(Optional.of(state));
    }, failure -> trouble.set(failure.text()));
  }

  /// Opens a school's card.
  ///
  /// @param tab id of the tab, empty for the first one
  void open(SchoolKey school, String tab) {
    workspace.openSchool(school, tab);
  }

  /// Keeps the due date a person typed.
  ///
  /// @param typed `20.11.2026`; empty takes the date away
  /// @return what is wrong with the text, empty when it is kept
  String due(Source source, String typed) {
    Optional<LocalDate> date = Optional.empty();
    if (!typed.isBlank()) {
      try {
        date = Optional.of(LocalDate.parse(typed.strip(), TYPED));
      } catch (DateTimeParseException noDate) {
        return TEXTS.get("due.wrong");
      }
      if (Math.abs(date.get().getYear() - workspace.year().get().end()) > 2) {
        return TEXTS.get("due.far", workspace.year().get().label());
      }
    }
    Optional<LocalDate> due = date;
    SchoolYear year = workspace.year().get();
    tasks.run(TEXTS.get("keeping"), _ -> {
      desk.due(source, year, due);
      return year;
    }, _ -> workspace.changed(), failure -> trouble.set(failure.text()));
    return "";
  }
}

package ru.kvartil.school.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import ru.kvartil.school.OwnGroup;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// What all screens share: the chosen school year, the number of the present state of the data, the wish to see a
/// school. Handed to every screen through its constructor; lives on the window's thread.
public final class Workspace {
  /// Years a centre without files may still have to type.
  private static final int TYPED_YEARS = 3;
  private final SchoolYear home;
  private final ObjectProperty<SchoolYear> year;
  private final ObservableList<SchoolYear> years = FXCollections.observableArrayList();
  /// Kept, because a read-only view hears its list only as long as somebody holds the view.
  private final ObservableList<SchoolYear> offered = FXCollections.unmodifiableObservableList(years);
  private final ObjectProperty<Optional<OwnGroup>> group = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<@Nullable OpenSchool> wish = new ReadOnlyObjectWrapper<>();
  private final List<Runnable> afterStoring = new ArrayList<>();
  private int storing;

  /// @param home the year the centre works in: chosen at the start and always offered
  public Workspace(SchoolYear home) {
    this.home = home;
    this.year = new SimpleObjectProperty<>(home);
    years.setAll(home);
  }

  /// The year tables and charts are about.
  public ObjectProperty<SchoolYear> year() {
    return year;
  }

  /// The own group tables show; empty for all schools. Comparisons do not know of it.
  public ObjectProperty<Optional<OwnGroup>> group() {
    return group;
  }

  /// Years to choose from, the newest first: those with data, the centre's own with the two before it, and the chosen one.
  public ObservableList<SchoolYear> years() {
    return offered;
  }

  /// Tells which years have data. The centre's own year and the two before it are offered without data too: their numbers can
  /// be typed.
  public void offer(Collection<SchoolYear> withData) {
    TreeSet<SchoolYear> all = new TreeSet<>(withData);
    all.addAll(List.of(home, year.get()));
    Stream.iterate(home, SchoolYear::previous).limit(TYPED_YEARS).forEach(all::add);
    List<SchoolYear> newest = all.stream().sorted(Comparator.reverseOrder()).toList();
    if (!newest.equals(years)) {
      years.setAll(newest);
    }
  }

  /// Grows with every change of the data, so that screens know when to load anew.
  public ReadOnlyLongProperty revision() {
    return revision.getReadOnlyProperty();
  }

  /// To be called after every write.
  public void changed() {
    revision.set(revision.get() + 1);
  }

  /// Tells that what a person typed is on its way to the database; [#stored()] follows each call.
  public void storing() {
    storing++;
  }

  /// What was on its way has arrived, or did not: it was refused.
  public void stored() {
    storing--;
    if (storing == 0) {
      List<Runnable> waiting = List.copyOf(afterStoring);
      afterStoring.clear();
      waiting.forEach(Runnable::run);
    }
  }

  /// Does something as soon as nothing is on its way to the database, at once if nothing is.
  public void whenStored(Runnable action) {
    if (storing == 0) {
      action.run();
    } else {
      afterStoring.add(action);
    }
  }

  /// Calls `refresh` when the year or the data change.
  public Subscription onChange(Runnable refresh) {
    return Subscription.combine(year.subscribe((_, _) -> refresh.run()),
        revision.subscribe((_, _) -> refresh.run()));
  }

  /// Asks for the card of a school, wherever the person is.
  public void openSchool(SchoolKey school) {
    openSchool(school, "");
  }

  /// Asks for the card of a school on one of its tabs.
  ///
  /// @param tab id of the tab, empty for the first one
  public void openSchool(SchoolKey school, String tab) {
    OpenSchool before = wish.get();
    wish.set(new OpenSchool(school, tab, before == null ? 1 : before.turn() + 1));
  }

  /// Hears every wish to see a school, also when it is the same one again.
  public Subscription onOpenSchool(Consumer<OpenSchool> open) {
    return wish.subscribe((_, asked) -> {
      if (asked != null) {
        open.accept(asked);
      }
    });
  }

  /// A wish to see a school.
  ///
  /// @param tab id of the tab, empty for the first one
  /// @param turn tells one wish from the next
  public record OpenSchool(SchoolKey school, String tab, long turn) {}
}

package ru.kvartil.ui.search;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import ru.kvartil.search.Findable;
import ru.kvartil.search.Found;
import ru.kvartil.search.Kind;
import ru.kvartil.search.SearchIndex;
import ru.kvartil.search.SearchSource;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The search as a person uses it: what is typed, what is found, which of it is chosen. The index is read when it is first
/// wanted after a change of the data; what was read before answers meanwhile.
public final class SearchModel {
  private static final Texts TEXTS = Texts.of(SearchModel.class);
  private static final int MOST = 12;
  private final List<SearchSource> sources;
  private final Latest latest;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<SearchIndex> index = new ReadOnlyObjectWrapper<>(SearchIndex.EMPTY);
  private boolean stale = true;

  public SearchModel(List<SearchSource> sources, Tasks tasks) {
    this.sources = List.copyOf(sources);
    this.latest = new Latest(tasks);
    typed.subscribe(this::find);
    index.subscribe(this::find);
  }

  /// To be called when the data have changed.
  public void changed() {
    stale = true;
  }

  /// Reads what can be found, if that may have changed.
  void prepare() {
    if (!stale) {
      return;
    }
    stale = false;
    latest.run(TEXTS.get("loading"), _ -> {
      List<Findable> all = new ArrayList<>();
      for (SearchSource source : sources) {
        all.addAll(source.load());
      }
      return SearchIndex.of(all);
    }, index::set, _ -> stale = true);
  }

  StringProperty typed() {
    return typed;
  }

  /// What answers to what is typed.
  ReadOnlyObjectProperty<Found> found() {
    return found.getReadOnlyProperty();
  }

  /// Place of the chosen one among those found; -1 when nothing is.
  ReadOnlyIntegerProperty chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// Whether everything that can be found is known by now.
  boolean ready() {
    return !index.get().kinds().isEmpty();
  }

  /// What can be found at all.
  List<Kind> kinds() {
    return index.get().kinds();
  }

  /// What can be found, observable.
  ReadOnlyObjectProperty<SearchIndex> index() {
    return index.getReadOnlyProperty();
  }

  /// Chooses the next one down, or up for -1; goes round the ends.
  void move(int step) {
    int size = found.get().hits().size();
    if (size > 0) {
      chosen.set(Math.floorMod(chosen.get() + step, size));
    }
  }

  /// The way to one of those found; it stays good when what was typed goes.
  Runnable way(int place) {
    return found.get().hits().get(place)::open;
  }

  private void find() {
    chosen.set(-1);
    Found now = index.get().find(typed.get(), MOST);
    found.set(now);
    chosen.set(now.hits().isEmpty() ? -1 : 0);
  }
}

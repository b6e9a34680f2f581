package ru.kvartil.methodology.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.Methods;
import ru.kvartil.methodology.OutcomeProfile;
import ru.kvartil.methodology.WelfareProfile;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The methods all screens and справки of the window compute by: chosen among the shipped profiles and the stored ones.
/// A person's choice is kept over restarts; until there is one, those of the shipped names in the version saved last. Lives on the window's thread.
public final class MethodChoice {
  private static final Texts TEXTS = Texts.of(MethodChoice.class);
  private final Latest latest;
  private final Source source;
  private final ObservableList<OutcomeProfile> outcomes = FXCollections.observableArrayList();
  private final ObservableList<WelfareProfile> welfares = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Methods> chosen;
  /// The same for threads that compute.
  private volatile Methods current;
  private final Tasks tasks;
  private final MethodMemory memory;
  private boolean asked;

  /// What was read: the profiles there are, what the person chose once, and what is used without a choice.
  private record Found(List<MethodologyProfile> all, Optional<Methods> kept, Methods usual) {}

  /// Where the profiles come from; called away from the window's thread.
  @FunctionalInterface
  public interface Source {
    List<MethodologyProfile> load() throws Failure;
  }

  public MethodChoice(Tasks tasks, Source source, MethodMemory memory) {
    this.tasks = tasks;
    this.memory = memory;
    this.latest = new Latest(tasks);
    this.source = source;
    this.current = Methods.shipped();
    this.chosen = new ReadOnlyObjectWrapper<>(current);
  }

  /// Reads which profiles there are; when that fails, those known before stay.
  public void load() {
    latest.run(TEXTS.get("loading"), _ -> {
      List<MethodologyProfile> all = source.load();
      return new Found(all, memory.of(all), Methods.usual(all));
    }, this::offer, _ -> {});
  }

  /// Somebody else works now: the methods that person chose.
  public void welcome() {
    asked = false;
    load();
  }

  private void offer(Found found) {
    List<MethodologyProfile> all = found.all();
    outcomes.setAll(all.stream().filter(OutcomeProfile.class::isInstance).map(OutcomeProfile.class::cast).toList());
    welfares.setAll(all.stream().filter(WelfareProfile.class::isInstance).map(WelfareProfile.class::cast).toList());
    // A chosen method may have gone with an undo.
    boolean there = all.contains(current.outcome()) && all.contains(current.welfare());
    if (!asked || !there) {
      asked = found.kept().isPresent();
      use(found.kept().orElseGet(found::usual));
    }
  }

  /// Profiles of ИОР to choose from.
  ObservableList<OutcomeProfile> outcomes() {
    return outcomes;
  }

  /// Profiles of ИСБШ to choose from.
  ObservableList<WelfareProfile> welfares() {
    return welfares;
  }

  /// The methods in use.
  public ReadOnlyObjectProperty<Methods> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// The methods in use, for any thread.
  public Methods current() {
    return current;
  }

  void choose(OutcomeProfile profile) {
    ask(new Methods(profile, chosen.get().welfare()));
  }

  void choose(WelfareProfile profile) {
    ask(new Methods(chosen.get().outcome(), profile));
  }

  private void ask(Methods methods) {
    if (!methods.equals(chosen.get())) {
      asked = true;
      use(methods);
      // Whoever writes writes the latest choice: quick ones may be written in any order.
      tasks.run(TEXTS.get("choice.keeping"), _ -> {
        synchronized (memory) {
          Methods chosenNow = current;
          memory.keep(chosenNow);
          return chosenNow;
        }
      }, _ -> {});
    }
  }

  private void use(Methods methods) {
    current = methods;
    chosen.set(methods);
  }
}

package ru.kvartil.methodology.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.MethodologyProfile;
import ru.kvartil.methodology.ShippedProfiles;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Latest;

/// The rule set the screens of identification compute by: chosen among the shipped and the stored ones, kept for each person
/// over restarts; until there is a choice, the first shipped one. Lives on the window's thread.
public final class RulesChoice {
  private static final Texts TEXTS = Texts.of(RulesChoice.class);
  private final Tasks tasks;
  private final Latest latest;
  private final MethodChoice.Source source;
  private final MethodMemory memory;
  private final ObservableList<IdentificationProfile> offered = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<IdentificationProfile> chosen;
  private boolean asked;

  private record Found(List<IdentificationProfile> sets, Optional<IdentificationProfile> kept) {}

  public RulesChoice(Tasks tasks, MethodChoice.Source source, MethodMemory memory) {
    this.tasks = tasks;
    this.latest = new Latest(tasks);
    this.source = source;
    this.memory = memory;
    List<IdentificationProfile> shipped = ShippedProfiles.identification();
    offered.setAll(shipped);
    this.chosen = new ReadOnlyObjectWrapper<>(shipped.getFirst());
  }

  /// Reads which rule sets there are; when that fails, those known before stay.
  public void load() {
    latest.run(TEXTS.get("loading"), _ -> {
      List<MethodologyProfile> all = source.load();
      return new Found(sets(all), memory.rules(all));
    }, this::offer, _ -> {});
  }

  /// Somebody else works now: the rule set that person chose.
  public void welcome() {
    asked = false;
    load();
  }

  /// Rule sets in the order in which the program ships them, then the centre's own; all versions.
  private static List<IdentificationProfile> sets(List<MethodologyProfile> all) {
    List<IdentificationProfile> sets = new ArrayList<>();
    List<IdentificationProfile> stored = all.stream().filter(IdentificationProfile.class::isInstance)
        .map(IdentificationProfile.class::cast).toList();
    for (IdentificationProfile shipped : ShippedProfiles.identification()) {
      String name = shipped.document().name();
      List<IdentificationProfile> named = stored.stream().filter(each -> each.document().name().equals(name)).toList();
      sets.addAll(named.isEmpty() ? List.of(shipped) : named);
    }
    stored.stream().filter(each -> !sets.contains(each)).forEach(sets::add);
    return sets;
  }

  private void offer(Found found) {
    if (!offered.equals(found.sets())) {
      offered.setAll(found.sets());
    }
    // A chosen set may have gone with an undo.
    boolean there = found.sets().stream().anyMatch(chosen.get()::sameAs);
    if (!asked || !there) {
      asked = found.kept().isPresent();
      chosen.set(found.kept().orElseGet(found.sets()::getFirst));
    }
  }

  /// Rule sets to choose from, never empty.
  public ObservableList<IdentificationProfile> offered() {
    return offered;
  }

  /// The rule set in use.
  public ReadOnlyObjectProperty<IdentificationProfile> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// Computes by this rule set from now on.
  public void choose(IdentificationProfile rules) {
    if (!rules.equals(chosen.get())) {
      asked = true;
      chosen.set(rules);
      tasks.run(TEXTS.get("choice.keeping"), _ -> keep(rules), _ -> {});
    }
  }

  private IdentificationProfile keep(IdentificationProfile rules) throws Failure {
    synchronized (memory) {
      memory.keep(rules);
      return rules;
    }
  }
}

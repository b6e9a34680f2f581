package ru.kvartil.identification.ui;

import javafx.collections.ObservableList;
import ru.kvartil.methodology.IdentificationProfile;
import ru.kvartil.methodology.ui.RulesChoice;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.NamedChoice;

/// «Методика ▾»: the rule set the screens of identification compute by, the same choice wherever it stands.
final class RulesBox {
  private static final Texts TEXTS = Texts.of(RulesBox.class);
  private final NamedChoice<IdentificationProfile> choice;
  private final RulesChoice rules;

  RulesBox(String id, RulesChoice rules) {
    this.rules = rules;
    this.choice = new NamedChoice<>(id, TEXTS.get("rules"), rules.offered(), RulesBox::name);
    rules.offered().subscribe(this::show);
    rules.chosen().subscribe((_, _) -> show());
    show();
    choice.valueProperty().subscribe((_, now) -> {
      // While the list is being replaced the value is not in it.
      ObservableList<IdentificationProfile> offered = rules.offered();
      if (now != null && offered.contains(now) && choice.getItems().equals(offered)) {
        rules.choose(now);
      }
    });
  }

  private void show() {
    if (!choice.getItems().equals(rules.offered())) {
      choice.getItems().setAll(rules.offered());
    }
    choice.setValue(rules.chosen().get());
  }

  /// «Кировский район 2020–2021, версия 1»; of a draft also that it is one.
  static String name(IdentificationProfile rules) {
    return TEXTS.get(rules.applied() ? "rules.name" : "rules.draft", rules.document().name(),
        rules.document().version());
  }

  NamedChoice<IdentificationProfile> node() {
    return choice;
  }
}

package ru.kvartil.importing.ui;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import ru.kvartil.fact.Batch;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.control.EmptyState;

/// The step «Готово»: what was loaded and where to go now.
final class DonePane {
  private static final Texts TEXTS = Texts.of(DonePane.class);
  private final EmptyState state;

  DonePane(Wizard wizard, Wizard.State.Done done, WizardView.Ways ways) {
    state = new EmptyState(title(done.report()), words(wizard, done.report()));
    state.setId("import-done");
    wizard.nextName().ifPresent(name -> state.step("done-next", TEXTS.get("done.next", name), wizard::next));
    state.step("done-indices", TEXTS.get("done.indices"), () -> {
      wizard.showLoadedYear();
      ways.indices().run();
    });
    state.step("done-more", TEXTS.get("done.more"), ways.more());
    state.step("done-journal", TEXTS.get("done.journal"), ways.journal());
  }

  Node node() {
    return state;
  }

  private static String title(ImportReport report) {
    Batch.Counts counts = report.counts();
    int values = counts.added() + counts.changed();
    if (report.batch().isEmpty()) {
      return TEXTS.get("done.nothing");
    }
    return values > 0
        ? TEXTS.get("done.loaded", ImportWords.values(values))
        : TEXTS.get("done.schools");
  }

  private static String words(Wizard wizard, ImportReport report) {
    List<String> sentences = new ArrayList<>();
    sentences.add(report.batch().map(id -> TEXTS.get("done.batch", report.file(), id,
        ImportWords.done(report.counts()))).orElseGet(() -> TEXTS.get("done.nothing.why", report.file())));
    if (report.rejected() > 0) {
      sentences.add(TEXTS.get("done.rejected", ImportWords.rows(report.rejected())));
    }
    if (report.typedStays() > 0) {
      sentences.add(TEXTS.get("done.typed-stays", ImportWords.values(report.typedStays())));
    }
    if (report.batch().isPresent()) {
      sentences.add(TEXTS.get("done.undo"));
    }
    if (!wizard.refused().isEmpty()) {
      sentences.add(TEXTS.get("done.refused", String.join("», «", wizard.refused())));
    }
    int before = wizard.outcomes().size() - 1;
    if (before > 0) {
      int all = wizard.outcomes().stream().filter(one -> one.batch().isPresent())
          .mapToInt(one -> one.counts().added() + one.counts().changed()).sum();
      sentences.add(TEXTS.get("done.all", wizard.outcomes().size(), ImportWords.values(all)));
    }
    return String.join(" ", sentences);
  }
}

package ru.kvartil.ui;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Opens pages anew after a lock, one after another, each with what was typed in it. A page is filled when it has loaded what is
/// stored: otherwise that would come over what was typed. The window is shown when all stands again: until then a key would go
/// into a page that is about to change.
public final class WayBack {
  private final Shell shell;
  private final Map<String, Consumer<List<String>>> openers;
  private final Consumer<Runnable> onceLoaded;

  /// @param openers opens a page by its address, by the first word of it
  /// @param onceLoaded calls back when nothing is being loaded any more
  public WayBack(Shell shell, Map<String, Consumer<List<String>>> openers, Consumer<Runnable> onceLoaded) {
    this.shell = shell;
    this.openers = Map.copyOf(openers);
    this.onceLoaded = onceLoaded;
  }

  /// Goes back.
  ///
  /// @param section to be in view in the end
  /// @param then gets what found no place, a line for each: «Название: Школа № 8»
  public void go(List<KeptPage> pages, String section, Consumer<List<String>> then) {
    shell.setVisible(false);
    step(() -> next(pages.iterator(), section, new ArrayList<>(), then));
  }

  /// A bug in a page must not leave the window empty.
  private void step(Runnable step) {
    boolean done = false;
    try {
      step.run();
      done = true;
    } finally {
      if (!done) {
        shell.setVisible(true);
      }
    }
  }

  private void next(Iterator<KeptPage> pages, String section, List<String> left, Consumer<List<String>> then) {
    if (!pages.hasNext()) {
      shell.setVisible(true);
      shell.openSection(section);
      then.accept(List.copyOf(left));
      return;
    }
    KeptPage kept = pages.next();
    Runnable on = () -> next(pages, section, left, then);
    if (kept.address().isEmpty()) {
      shell.openFirst(kept.section());
    } else {
      Consumer<List<String>> opener = openers.get(kept.address().getFirst());
      if (opener == null) {
        lose(kept, kept.fields(), left);
        on.run();
        return;
      }
      opener.accept(kept.address());
    }
    onceLoaded.accept(() -> step(() -> {
      if (shell.page().address().equals(kept.address())) {
        Page page = shell.page();
        kept.turn(page);
        onceLoaded.accept(() -> step(() -> fill(kept, page, left, on)));
      } else {
        lose(kept, kept.fields(), left);
        on.run();
      }
    }));
  }

  private void fill(KeptPage kept, Page page, List<String> left, Runnable on) {
    kept.resume(page);
    onceLoaded.accept(() -> step(() -> {
      lose(kept, kept.fill(page), left);
      on.run();
    }));
  }

  private static void lose(KeptPage kept, Map<String, String> fields, List<String> left) {
    fields.values().stream().filter(text -> !text.isBlank() && !text.equals("true") && !text.equals("false"))
        .forEach(text -> left.add(kept.title() + ": " + text));
  }
}

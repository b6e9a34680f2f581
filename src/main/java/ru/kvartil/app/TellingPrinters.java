package ru.kvartil.app;

import java.util.List;
import ru.kvartil.report.ui.Printers;
import ru.kvartil.shared.Deeds;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;

/// Tells the trail of everything that is printed, before it is: what cannot be written down is not printed.
record TellingPrinters(Printers printers, Deeds deeds) implements Printers {
  private static final Texts TEXTS = Texts.of(TellingPrinters.class);

  @Override
  public List<String> names() {
    return printers.names();
  }

  @Override
  public void print(Job job, Tasks.Progress progress) throws Failure {
    deeds.did(Deeds.Deed.PRINT, TEXTS.get("app.printed", job.title(), job.printer()));
    printers.print(job, progress);
  }
}

package ru.kvartil.importing.ui.original;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.kvartil.importing.ui.original.OriginalDesk.Opened;
import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.Navigation;

/// Opens kept originals in the window.
public final class OriginalScreen {
  private static final Texts TEXTS = Texts.of(OriginalScreen.class);
  private final OriginalDesk desk;
  private final Tasks tasks;
  private final FilePicker picker;
  private final Dialogs dialogs;
  private final Latest latest;

  public OriginalScreen(OriginalDesk desk, Tasks tasks, FilePicker picker, Dialogs dialogs) {
    this.desk = desk;
    this.tasks = tasks;
    this.picker = picker;
    this.dialogs = dialogs;
    this.latest = new Latest(tasks);
  }

  /// Opens the original of an import on top of the present page; says why when there is none.
  ///
  /// @param cell the cell to show
  public void open(BatchId batch, Optional<CellRef> cell, Navigation window) {
    latest.run(TEXTS.get("opening"), _ -> desk.open(batch), opened -> {
      OriginalPage page = new OriginalPage(opened,
          new OriginalPage.Ways(window::back, () -> compare(opened), () -> export(opened)));
      cell.ifPresent(page::go);
      window.open(page);
    }, failure -> dialogs.tell(Message.of(failure.text())));
  }

  private void compare(Opened opened) {
    List<Path> files = picker.open(TEXTS.get("compare.choose"),
        new FilePicker.FileKind(TEXTS.get("compare.tables"), List.of("xlsx", "xls", "csv", "htm", "html")));
    if (!files.isEmpty()) {
      Path file = files.getFirst();
      tasks.run(TEXTS.get("comparing"), _ -> OriginalDesk.same(opened.table(), file),
          same -> dialogs.tell(new Message(
              TEXTS.get(same ? "compare.same" : "compare.other", String.valueOf(file.getFileName()),
                  opened.batch().id()),
              same ? "" : TEXTS.get("compare.other.then"))),
          failure -> dialogs.tell(Message.of(failure.text())));
    }
  }

  private void export(Opened opened) {
    String name = opened.batch().file().replaceFirst("\\.[A-Za-z]{3,4}$", "");
    picker.save(TEXTS.get("export.choose"), TEXTS.get("export.name", name) + ".xlsx",
        new FilePicker.FileKind(TEXTS.get("export.kind"), List.of("xlsx")))
        .ifPresent(target -> tasks.run(TEXTS.get("exporting"), _ -> OriginalDesk.export(opened.table(), target),
            written -> dialogs.tell(new Message(TEXTS.get("exported", written), TEXTS.get("exported.then"))),
            failure -> dialogs.tell(Message.of(failure.text()))));
  }
}

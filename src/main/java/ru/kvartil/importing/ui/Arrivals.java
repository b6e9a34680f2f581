package ru.kvartil.importing.ui;

import java.util.Locale;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import ru.kvartil.importing.SourceFile;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.Message;

/// Tables that come without being chosen: dropped onto the window, pasted from the clipboard.
final class Arrivals {
  private static final Texts TEXTS = Texts.of(Arrivals.class);
  private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private final Dialogs dialogs;
  private final Runnable paste;

  /// @param paste what Ctrl+V does
  Arrivals(Dialogs dialogs, Runnable paste) {
    this.dialogs = dialogs;
    this.paste = paste;
  }

  /// The block on the clipboard: a table of HTML where there is one, else text of more than one cell. Told when there is
  /// none.
  ///
  /// @param today the day the journal names
  Optional<SourceFile> pasted(Clipboard clipboard, LocalDate today) {
    String name = TEXTS.get("paste.name", RussianFormat.shortDate(today));
    String page = clipboard.hasHtml() ? clipboard.getHtml() : "";
    String text = clipboard.hasString() ? clipboard.getString() : "";
    Optional<SourceFile> block = block(name, page, text);
    if (block.isEmpty()) {
      dialogs.tell(new Message(TEXTS.get("paste.none"), TEXTS.get("paste.none.then")));
    }
    return block;
  }

  /// A block of cells counts as the text a spreadsheet puts there: its rows and columns are those of the block. HTML is
  /// asked where the text has no tabs, as browsers give tables.
  static Optional<SourceFile> block(String name, String page, String text) {
    if (text.contains("\t")) {
      return Optional.of(SourceFile.pasted(name, text));
    }
    int table = page.toLowerCase(Locale.ROOT).indexOf("<table");
    if (table >= 0) {
      return Optional.of(SourceFile.pasted(name, "<html>" + page.substring(table)));
    }
    return text.strip().contains("\n") ? Optional.of(SourceFile.pasted(name, text)) : Optional.empty();
  }

  /// Ctrl+V works as long as the page is in view; fields of text keep it for themselves.
  void listen(Node page) {
    page.sceneProperty().subscribe((before, now) -> move(before, now));
  }

  private void move(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.getAccelerators().remove(PASTE);
    }
    if (now != null) {
      now.getAccelerators().put(PASTE, paste);
    }
  }

  /// Shows that files may be dropped.
  static void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  /// The files among what was dropped; folders are told and left out.
  List<SourceFile> dropped(List<File> all) {
    List<SourceFile> files = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    for (File one : all) {
      Path path = one.toPath();
      if (Files.isDirectory(path)) {
        folders.add("«" + SourceFile.of(path).name() + "»");
      } else {
        files.add(SourceFile.of(path));
      }
    }
    if (!folders.isEmpty()) {
      dialogs.tell(new Message(TEXTS.get("drop.folders", String.join(", ", folders)),
          TEXTS.get(files.isEmpty() ? "drop.folders.only" : "drop.folders.then")));
    }
    return files;
  }
}

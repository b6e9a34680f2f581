package ru.kvartil.ui.table.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.kvartil.chart.ui.ChartEvent;
import ru.kvartil.report.ReportContent;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.ui.Dialogs;
import ru.kvartil.ui.FilePicker;
import ru.kvartil.ui.Message;
import ru.kvartil.ui.table.DataTable;
import ru.kvartil.ui.table.SavedView;
import ru.kvartil.ui.table.SeenTable;
import ru.kvartil.ui.table.TableArrival;
import ru.kvartil.ui.table.TableHost;
import ru.kvartil.ui.table.TableViews;
import ru.kvartil.ui.table.xlsx.TableWorkbook;

/// Serves all tables of a window: brings each its views when it comes in, keeps what changes, saves files; puts tables and charts on
/// paper.
public final class TableDesk implements TableHost {
  private static final Texts TEXTS = Texts.of(TableDesk.class);
  private static final Logger LOG = LoggerFactory.getLogger(TableDesk.class);
  private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
  private static final int LONGEST_FILE_NAME = 80;
  private final Outside outside;
  private final Tasks tasks;
  private final Consumer<ReportContent> paper;
  private final List<SavedView> views = new ArrayList<>();
  private final List<DataTable<?>> waiting = new ArrayList<>();
  private final Set<DataTable<?>> joined = Collections.newSetFromMap(new WeakHashMap<>());
  private final Deque<Change> pending = new ArrayDeque<>();
  private final Object making = new Object();
  private boolean ready;
  private boolean busy;
  private boolean closed;

  /// What the desk works with outside the window's tables.
  public record Outside(TableViews views, FilePicker picker, Dialogs dialogs, Clock clock) {}

  /// @param paper takes a table or a chart prepared for printing
  public TableDesk(Outside outside, Tasks tasks, Consumer<ReportContent> paper) {
    this.outside = outside;
    this.tasks = tasks;
    this.paper = paper;
  }

  /// Joins every table that comes into this part of the window, and those that are there.
  public void serve(Node root) {
    root.addEventHandler(TableArrival.ARRIVED, arrival -> {
      arrival.consume();
      welcome(arrival.table());
    });
    root.addEventHandler(ChartEvent.PRINT, wanted -> {
      wanted.consume();
      paper.accept(PrintedChart.content(wanted.chart(), LocalDate.now(outside.clock())));
    });
    root.lookupAll(".data-table").stream().filter(DataTable.class::isInstance).map(DataTable.class::cast)
        .forEach(this::welcome);
    tasks.run(TEXTS.get("views.loading"), _ -> outside.views().all(), this::begin, failed -> {
      begin(List.of());
      outside.dialogs().tell(Message.of(failed.text()));
    });
  }

  @Override
  public void export(SeenTable table) {
    Optional<Path> chosen = outside.picker().save(TEXTS.get("export.title"), fileName(table.name(), "xlsx"),
        new FilePicker.FileKind(TEXTS.get("export.kind"), List.of("xlsx")));
    chosen.ifPresent(file -> tasks.run(TEXTS.get("export.title"), _ -> {
      SafeFile.write(file, out -> TableWorkbook.write(table, out));
      return file;
    }, saved -> tell(outside.dialogs(), saved)));
  }

  @Override
  public void print(SeenTable table) {
    paper.accept(PrintedTable.content(table, LocalDate.now(outside.clock())));
  }

  @Override
  public List<SavedView> views(String table) {
    return views.stream().filter(view -> view.table().equals(table)).toList();
  }

  @Override
  public void keep(SavedView view) {
    int place = place(view);
    if (place < 0) {
      views.add(view);
    } else {
      views.set(place, view);
    }
    store(() -> outside.views().keep(view));
  }

  @Override
  public void forget(SavedView view) {
    int place = place(view);
    if (place >= 0) {
      views.remove(place);
      store(() -> outside.views().forget(view));
    }
  }

  /// A change of what is kept.
  private interface Change {
    void make() throws Failure;
  }

  /// Changes are made one after another, in the order in which they were wished for.
  private void store(Change change) {
    pending.add(change);
    if (!closed) {
      next();
    }
  }

  private void next() {
    @Nullable
    Change change = busy ? null : pending.poll();
    if (change != null) {
      busy = true;
      tasks.run(TEXTS.get("views.keeping"), _ -> made(change), _ -> goOn(), failed -> {
        outside.dialogs().tell(Message.of(failed.text()));
        goOn();
      });
    }
  }

  private void goOn() {
    busy = false;
    if (!closed) {
      next();
    }
  }

  private String made(Change change) throws Failure {
    synchronized (making) {
      change.make();
    }
    return "";
  }

  /// Keeps what the tables remember of their last moment; to be called once, when the window has closed.
  public void close() {
    closed = true;
    joined.forEach(DataTable::keepArrangement);
    for (Change change = pending.poll(); change != null; change = pending.poll()) {
      try {
        made(change);
      } catch (Failure lost) {
        LOG.warn("view not kept: {}", lost.code(), lost);
      }
    }
  }

  private int place(SavedView view) {
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).table().equals(view.table()) && views.get(i).name().equals(view.name())) {
        return i;
      }
    }
    return -1;
  }

  private void welcome(DataTable<?> table) {
    joined.add(table);
    if (ready) {
      table.joinTo(this);
    } else {
      waiting.add(table);
    }
  }

  private void begin(List<SavedView> kept) {
    views.addAll(kept);
    ready = true;
    waiting.forEach(table -> table.joinTo(this));
    waiting.clear();
  }

  private static String fileName(String name, String ending) {
    String allowed = NOT_IN_FILE_NAMES.matcher(name).replaceAll(" ").strip();
    String whole = allowed.isEmpty() ? TEXTS.get("export.sheet") : allowed;
    return whole.substring(0, Math.min(whole.length(), LONGEST_FILE_NAME)) + "." + ending;
  }

  private static void tell(Dialogs dialogs, Path saved) {
    dialogs.tell(new Message(TEXTS.get("export.done", String.valueOf(saved.getFileName())),
        TEXTS.get("export.where", String.valueOf(saved.toAbsolutePath().getParent()))));
  }
}

package ru.kvartil.audit.ui;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ru.kvartil.audit.AuditChain.Break;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.audit.AuditTrail;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.RussianFormat;
import ru.kvartil.shared.Tasks;
import ru.kvartil.shared.Texts;
import ru.kvartil.shared.Transactions;
import ru.kvartil.ui.Latest;
import ru.kvartil.ui.Page;
import ru.kvartil.ui.PageHead;
import ru.kvartil.ui.control.EmptyState;
import ru.kvartil.ui.control.Tone;
import ru.kvartil.ui.table.Cell;
import ru.kvartil.ui.table.Column;
import ru.kvartil.ui.table.DataTable;

/// The trail of what people did: who, when, what; above it whether it was tampered with.
public final class AuditPage implements Page {
  private static final Texts TEXTS = Texts.of(AuditPage.class);
  private final Transactions transactions;
  private final AuditTrail trail;
  private final Latest latest;
  private final PageHead head = new PageHead(TEXTS.get("audit.title"));
  private final Label verdict = new Label();
  private final DataTable<AuditEntry> table = table();
  private final VBox body;

  public AuditPage(Transactions transactions, AuditTrail trail, Tasks tasks) {
    this.transactions = transactions;
    this.trail = trail;
    this.latest = new Latest(tasks);
    verdict.setId("audit-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(Label.USE_PREF_SIZE);
    table.keyedBy(AuditEntry::seq)
        .empty(new EmptyState(TEXTS.get("audit.empty"), TEXTS.get("audit.empty.why")));
    VBox.setVgrow(table, Priority.ALWAYS);
    body = new VBox(12, verdict, table);
  }

  /// What was read together.
  private record Read(List<AuditEntry> entries, List<Break> breaks) {}

  @Override
  public PageHead head() {
    return head;
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public void shown() {
    latest.run(TEXTS.get("audit.reading"),
        _ -> transactions.read(() -> new Read(trail.entries(), trail.check())), this::show, this::refused);
  }

  /// What somebody else was shown before is not left standing.
  private void refused(Failure failure) {
    table.setRows(List.of());
    table.setVisible(false);
    verdict.getStyleClass().setAll("label");
    verdict.setText(failure.text());
  }

  private void show(Read read) {
    table.setVisible(true);
    table.setRows(read.entries);
    boolean whole = read.breaks.isEmpty();
    verdict.getStyleClass().setAll("label", "chip", (whole ? Tone.GOOD : Tone.BAD).styleClass());
    verdict.setText(whole
        ? TEXTS.get("audit.whole", RussianFormat.plain(read.entries.size()))
        : TEXTS.get("audit.broken", read.breaks.getFirst().seq(), TEXTS.get(read.breaks.getFirst().reason())));
  }

  private static DataTable<AuditEntry> table() {
    return new DataTable<>("audit", TEXTS.get("audit.title"), List.of(
        Column.growing(0, Column.cells("seq", TEXTS.get("audit.seq"),
            entry -> Cell.number((double) entry.seq(), RussianFormat.plain(entry.seq())))),
        Column.growing(0, Column.cells("at", TEXTS.get("audit.at"),
            entry -> Cell.number((double) entry.at().getEpochSecond(),
                RussianFormat.moment(entry.at().atOffset(ZoneOffset.UTC), ZoneId.systemDefault())))),
        Column.growing(0, Column.words("person", TEXTS.get("audit.person"), AuditEntry::person)),
        Column.growing(0, Column.words("deed", TEXTS.get("audit.deed"), entry -> TEXTS.get(entry.deed()))),
        Column.growing(4, Column.words("what", TEXTS.get("audit.what"), AuditEntry::what))));
  }
}

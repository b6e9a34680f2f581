package ru.kvartil.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.kvartil.demo.DemoData;
import ru.kvartil.demo.DemoDistrict;
import ru.kvartil.demo.DemoLoad;
import ru.kvartil.demo.DemoRisks;
import ru.kvartil.demo.DemoMinistry;
import ru.kvartil.demo.xlsx.DemoFiles;
import ru.kvartil.importing.ImportReport;
import ru.kvartil.overview.Source;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks.Progress;
import ru.kvartil.supportlist.SupportList;

/// The database of the demonstration district: it is made once, whole, from tables that lie beside it.
///
/// @param file without the ending `.mv.db`
record DemoDatabase(Path file) {
  boolean exists() {
    return Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"));
  }

  /// Makes it and leaves it open.
  ///
  /// @param today counts the days some tables are late
  /// @throws Failure when a file cannot be written; then there is no database
  OpenWorkplace make(Wiring wiring, LocalDate today, Progress progress) throws Failure {
    DemoData data = DemoDistrict.generate();
    List<Path> files = DemoFiles.write(data, Folders.made(file.resolveSibling("tables")));
    return wiring.create(file, empty -> {
      DemoLoad.Ports ports = new DemoLoad.Ports(empty.centres(), empty.people(), empty.registry(), year -> {
        empty.dueDates().put(Source.CONTINGENT, year, Optional.of(today.minusDays(12)));
        new DemoRisks(empty.risks(), empty.schools().all(), today).enter();
        SupportList _ = empty.supportLists().add(DemoMinistry.list(empty.schools().all(), year));
      });
      List<ImportReport> _ = new DemoLoad(empty.transactions(), ports, empty.importing()).load(data, files, progress);
    });
  }
}

package ru.kvartil.report.ui;

import java.util.List;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Tasks;

/// The printers of this computer. An interface, because a test has none. Both functions wait for the system and are called
/// away from the window's thread.
public interface Printers {
  /// Names of the printers there are now, the usual one first; empty when there is none.
  List<String> names();

  /// Sends a document to a printer.
  ///
  /// @param progress told page by page; its stop takes the job back
  /// @throws Failure when the printer is gone or the job was not taken; what was asked for is unchanged
  void print(Job job, Tasks.Progress progress) throws Failure;

  /// What shall be printed.
  ///
  /// @param title name of the job in the system's list
  /// @param pages numbers from 1
  /// @param copies at least 1
  @SuppressWarnings("ArrayRecordComponent")
  record Job(String title, String printer, byte[] pdf, List<Integer> pages, int copies, boolean landscape) {
    public Job {
      pages = List.copyOf(pages);
    }
  }
}

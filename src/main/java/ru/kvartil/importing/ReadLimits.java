package ru.kvartil.importing;

import java.time.Duration;

/// How much of a file of somebody else we are willing to read. The usual limits let through a full sheet of Excel
/// (1 048 576 rows of 20 columns) and keep hostile files within a heap of 256 MB.
///
/// @param fileBytes size of the file itself
/// @param partBytes unpacked size of one part of a workbook
/// @param totalBytes unpacked size of everything read in one pass
/// @param ratio how many times a part may grow when unpacked; parts under [#RATIO_GRACE] bytes are free of it
/// @param cells cells that are not empty, in one pass
/// @param columns columns of a sheet
/// @param stringBytes the shared texts of a workbook, and separately the texts of all heads, as kept in memory
/// @param merged merged areas of one sheet
/// @param survey time for opening a file and reading the heads of its sheets
public record ReadLimits(long fileBytes, long partBytes, long totalBytes, int ratio, long cells, int columns,
    long stringBytes, int merged, Duration survey) {
  /// Small parts compress well without being bombs (styles of thousands of equal cells).
  public static final long RATIO_GRACE = 32L << 20;

  public static ReadLimits usual() {
    return new ReadLimits(300L << 20, 2L << 30, 3L << 30, 200, 60_000_000, 16_384, 64L << 20, 200_000,
        Duration.ofSeconds(20));
  }
}

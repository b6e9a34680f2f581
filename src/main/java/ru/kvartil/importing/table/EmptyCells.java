package ru.kvartil.importing.table;

/// How an empty count beside given participants is read (methodology §0: in regional workbooks it usually means 0).
public enum EmptyCells {
  /// As 0: the person said so.
  ZERO,
  /// As «нет данных»: the person said so.
  MISSING,
  /// As 0 where a printed total proves it, otherwise as «нет данных»: nobody was asked. A total over schools whose given
  /// counts already add up to it leaves nothing for the empty cells, because counts are not negative; a covering total
  /// above the sum speaks against it.
  BY_TOTALS
}

package ru.kvartil.school;

/// Statuses a school may have in a year of action, by an order or a list of the region (architecture §5); Russian words
/// in `texts.properties` under the constants' names.
public enum StatusKind {
  /// ШНОР: школа с низкими образовательными результатами.
  LOW_RESULTS,
  /// ШССУ: школа, функционирующая в сложных социальных условиях.
  ADVERSE_CONDITIONS,
  /// Участница проекта «500+».
  FIVE_HUNDRED_PLUS,
  /// Резильентная: high results in spite of adverse conditions.
  RESILIENT,
  /// Школа-лидер.
  LEAD,
  /// Опорная школа.
  HUB
}

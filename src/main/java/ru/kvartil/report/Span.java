package ru.kvartil.report;

/// A piece of a [Text]: plain words, a number, or the name of a table or figure.
public sealed interface Span permits Span.Words, Span.Reference, Fact {
  /// Literal words.
  record Words(String text) implements Span {}

  /// «таблица 1» inside a sentence: the number is found when the document is put together.
  ///
  /// @param target id of a [Table] or [Figure] of the same document
  /// @param form grammatical case of the word before the number
  record Reference(String target, Form form) implements Span {}

  /// Case of the word «таблица» or «рисунок».
  enum Form {
    /// (таблица 1)
    NOMINATIVE,
    /// по данным таблицы 1
    GENITIVE,
    /// в таблице 1, на рисунке 1
    PREPOSITIONAL
  }

  /// Reference in brackets at the end of a sentence: nominative.
  static Reference reference(String target) {
    return new Reference(target, Form.NOMINATIVE);
  }
}

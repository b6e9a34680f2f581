package ru.kvartil.importing;

import java.util.List;
import java.util.Optional;
import ru.kvartil.shared.Failure;

/// The kept mappings of a database. Called inside transactions; every change is journalled and can be undone.
public interface ImportTemplates {
  /// All, by name.
  List<ImportTemplate> all() throws Failure;

  /// The one for tables with these headings.
  Optional<ImportTemplate> of(String fingerprint) throws Failure;

  /// Keeps what a person confirmed for a table, under the name the table has already or a free one like the proposed.
  /// Nothing changes when it was known as it is.
  void confirm(String proposed, List<ImportTemplate.Column> columns) throws Failure;

  /// Keeps a template as it is; it takes the place of the one for the same headings.
  ///
  /// @throws Failure when its name is another template's
  void save(ImportTemplate template) throws Failure;

  /// @throws Failure when there is no such template or the new name is another's
  void rename(String name, String other) throws Failure;

  /// @throws Failure when there is no such template
  void remove(String name) throws Failure;
}

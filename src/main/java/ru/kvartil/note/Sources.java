package ru.kvartil.note;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.kvartil.report.Block;
import ru.kvartil.report.Fact;
import ru.kvartil.report.Figure;
import ru.kvartil.report.Origin;
import ru.kvartil.report.Table;
import ru.kvartil.report.Text;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.NaturalOrder;
import ru.kvartil.shared.Texts;

/// What the numbers of a document really came from: files, by the cells of its facts, and people who typed.
///
/// @param files cells by file and sheet, in natural order
/// @param typed who typed what is no file's, and over what, in order
record Sources(Map<String, Map<String, Set<CellRef>>> files, SortedSet<String> typed) {
  private static final Texts TEXTS = Texts.of(Sources.class);
  /// More sources than these are named in a section of their own.
  private static final int INLINE = 3;

  static Sources of(Collection<Fact> facts) {
    Map<String, Map<String, Set<CellRef>>> files = new TreeMap<>(new NaturalOrder());
    facts.stream().flatMap(fact -> fact.origin().cells().stream())
        .forEach(cell -> files.computeIfAbsent(cell.file(), _ -> new TreeMap<>(new NaturalOrder()))
            .computeIfAbsent(cell.sheet(), _ -> new HashSet<>()).add(cell));
    SortedSet<String> typed = new TreeSet<>(new NaturalOrder());
    facts.forEach(fact -> typed.addAll(fact.origin().typed()));
    return new Sources(files, typed);
  }

  /// What stands behind all numbers of a document's blocks.
  static Sources in(List<Block> blocks) {
    return of(blocks.stream().flatMap(block -> switch (block) {
      case Table table -> Stream.concat(table.rows().stream().flatMap(row -> row.cells().stream()),
          table.notes().stream());
      case Block.Paragraph paragraph -> Stream.of(paragraph.text());
      case Block.Numbered numbered -> numbered.items().stream();
      case Block.Title title -> title.lines().stream();
      case Block.Organisation _,Block.Kind _,Block.DatePlace _,Block.Section _,Block.Signatures _,Block.PageBreak _,Block.Code _,Figure _ ->
        Stream.<Text>of();
    }).flatMap(text -> text.facts().stream()).toList());
  }

  private boolean isEmpty() {
    return files.isEmpty() && typed.isEmpty();
  }

  /// The line under a table; empty when its numbers came from nowhere.
  List<Text> note() {
    if (isEmpty()) {
      return List.of();
    }
    String section = TEXTS.get(typed.isEmpty() ? "source.note-section" : "source.note-section-mixed");
    return List.of(plain(isShort() ? TEXTS.get("source.note", list()) : section));
  }

  /// The sentence of the heading block; empty when there is no file.
  List<Text> sentence() {
    if (isEmpty()) {
      return List.of();
    }
    if (isShort()) {
      return List.of(plain(TEXTS.get("source.sentence", list())));
    }
    if (!typed.isEmpty()) {
      return List.of(plain(TEXTS.get("source.note-section-mixed")));
    }
    Fact count = Fact.plain(files.size(), new Origin(TEXTS.get("source.origin")));
    return List.of(Text.of(TEXTS.get("source.sentence-section"), count, Words.files(count)));
  }

  /// The same where there is no section: many files are named in the full справка.
  List<Text> shortSentence() {
    if (isEmpty() || isShort()) {
      return sentence();
    }
    if (!typed.isEmpty()) {
      return List.of(plain(TEXTS.get("source.note-full-mixed")));
    }
    Fact count = Fact.plain(files.size(), new Origin(TEXTS.get("source.origin")));
    return List.of(Text.of(TEXTS.get("source.sentence-full"), count, Words.files(count)));
  }

  /// The section that names all files, where they are too many for a sentence.
  List<Block> section() {
    return isShort()
        ? List.of()
        : List.of(new Block.Section(TEXTS.get("section.sources")),
            new Block.Paragraph(plain(TEXTS.get(typed.isEmpty() ? "source.all" : "source.all-mixed", list()))));
  }

  private boolean isShort() {
    return files.size() + typed.size() <= INLINE;
  }

  /// A file name may hold braces: it is never a pattern.
  private static Text plain(String words) {
    return new Text(List.of(Words.words(words)));
  }

  private String list() {
    return Stream.concat(files.isEmpty() ? Stream.of() : Stream.of(fileList()), typed.stream())
        .collect(Collectors.joining(TEXTS.get("semicolon")));
  }

  private String fileList() {
    return files.entrySet().stream().map(file -> {
      Set<String> sheets = named(file.getValue().keySet()).isEmpty() ? Set.of() : file.getValue().keySet();
      return sheets.isEmpty()
          ? TEXTS.get("source.only-file", file.getKey())
          : sheets.size() == 1
              ? TEXTS.get("source.with-sheet", file.getKey(), named(sheets))
              : TEXTS.get("source.with-sheets", file.getKey(), named(sheets));
    }).collect(Collectors.joining(TEXTS.get("comma")));
  }

  private static String named(Set<String> sheets) {
    Set<String> names = new TreeSet<>(new NaturalOrder());
    sheets.stream().filter(sheet -> !sheet.isBlank()).forEach(names::add);
    return names.stream().map(sheet -> TEXTS.get("source.sheet", sheet))
        .collect(Collectors.joining(TEXTS.get("comma")));
  }
}

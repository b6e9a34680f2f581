package ru.kvartil.entry.ui;

import java.time.LocalDate;
import java.util.List;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.entry.BlockFit.At;
import ru.kvartil.entry.EntryTopic;
import ru.kvartil.shared.SchoolYear;

/// Where a text stands that could not be stored, as one line: for keeping it over a lock.
record CellAddress(EntryTopic topic, SchoolYear year, At at) {
  private static final String BETWEEN = "\t";

  /// Year, row, column, then the topic.
  String line() {
    String topicWords = switch (topic) {
      case EntryTopic.Results(ResultKey key) -> String.join(BETWEEN, "results", key.procedure().kind(),
          key.procedure().form(), key.subject(), Integer.toString(key.parallel()), key.period());
      case EntryTopic.Passport() -> "passport";
      case EntryTopic.Pupils(LocalDate on) -> String.join(BETWEEN, "pupils", on.toString());
      case EntryTopic.Own() -> "own";
    };
    return String.join(BETWEEN, Integer.toString(year.end()), Integer.toString(at.row()),
        Integer.toString(at.column()), topicWords);
  }

  /// @throws IllegalArgumentException when it is no such line
  static CellAddress of(String line) {
    List<String> words = List.of(line.split(BETWEEN, -1));
    EntryTopic topic = switch (words.get(3)) {
      case "results" -> new EntryTopic.Results(new ResultKey(new Procedure(words.get(4), words.get(5)), words.get(6),
          Integer.parseInt(words.get(7)), words.get(8)));
      case "passport" -> new EntryTopic.Passport();
      case "pupils" -> new EntryTopic.Pupils(LocalDate.parse(words.get(4)));
      case "own" -> new EntryTopic.Own();
      default -> throw new IllegalArgumentException("no cell: " + line);
    };
    return new CellAddress(topic, new SchoolYear(Integer.parseInt(words.get(0))),
        new At(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2))));
  }
}

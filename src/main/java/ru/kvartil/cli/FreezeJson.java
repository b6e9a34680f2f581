package ru.kvartil.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Locale;
import ru.kvartil.supportlist.frozen.FrozenCalculation;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Criterion;
import ru.kvartil.supportlist.frozen.FrozenCalculation.Name;
import ru.kvartil.supportlist.frozen.FrozenCalculation.School;
import ru.kvartil.supportlist.frozen.FrozenMark;
import ru.kvartil.supportlist.frozen.FrozenWords;
import ru.kvartil.supportlist.frozen.Recalculation;

/// Frozen calculations and their comparison as JSON and CSV of the command line's contract (README).
final class FreezeJson {
  private FreezeJson() {}

  static ObjectNode marks(List<FrozenMark> marks) {
    ObjectNode document = JsonFile.object();
    ArrayNode all = document.putArray("calculations");
    marks.forEach(mark -> all.addObject().put("hash", mark.hash()).put("format", mark.format())
        .put("year", mark.year().label()).put("profile", mark.profile()).put("profile_version", mark.version())
        .put("found", mark.found()).put("at", mark.at().toInstant().toString()).put("person", mark.person()));
    return document;
  }

  static void marks(List<FrozenMark> marks, CsvWriter csv) {
    csv.writeRecord(List.of("hash", "format", "year", "profile", "profile_version", "found", "at", "person"));
    marks.forEach(mark -> csv.writeRecord(List.of(mark.hash(), mark.format(), mark.year().label(), mark.profile(),
        mark.version(), Integer.toString(mark.found()), mark.at().toInstant().toString(), mark.person())));
  }

  static void schools(FrozenCalculation said, CsvWriter csv) {
    csv.writeRecord(List.of("municipality", "school_code", "school", "year", "flag", "status", "criterion",
        "criterion_state", "test", "test_state"));
    for (School school : said.schools()) {
      for (Criterion criterion : school.criteria()) {
        criterion.tests().forEach(test -> csv.writeRecord(List.of(school.name().municipality(), school.name().code(),
            school.name().name(), said.year().label(), criterion.flag(), school.state(criterion.flag()), criterion.id(),
            criterion.state(), test.words(), test.state())));
      }
    }
  }

  static ObjectNode document(FrozenMark mark, Recalculation found) {
    ObjectNode document = JsonFile.object();
    document.put("hash", mark.hash()).put("year", mark.year().label()).put("same", found.same());
    ArrayNode cells = document.putArray("cells");
    found.cells().forEach(cell -> named(cells.addObject(), cell.school()).put("year", cell.year().label())
        .put("what", FrozenWords.series(cell.series())).put("before", cell.before()).put("after", cell.after())
        .put("why", cell.why()));
    ArrayNode numbers = document.putArray("numbers");
    found.numbers().forEach(number -> numbers.addObject().put("profile", number.profile()).put("title", number.title())
        .put("before", number.before()).put("after", number.after()));
    ArrayNode schools = document.putArray("schools");
    found.schools().forEach(school -> named(schools.addObject(), school.school()).put("what", school.words()));
    ArrayNode moves = document.putArray("moves");
    found.moves().forEach(move -> named(moves.addObject(), move.school()).put("kind", word(move.kind()))
        .put("what", move.what()).put("before", move.before()).put("after", move.after())
        .put("cause", word(move.cause())).put("why", move.why()));
    return document;
  }

  private static ObjectNode named(ObjectNode node, Name school) {
    return node.put("code", school.code()).put("name", school.name());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static void rows(Recalculation found, CsvWriter csv) {
    csv.writeRecord(List.of("kind", "school_code", "school", "year", "what", "before", "after", "cause", "why"));
    found.cells().forEach(cell -> csv.writeRecord(List.of("cell", cell.school().code(), cell.school().name(),
        cell.year().label(), FrozenWords.series(cell.series()), cell.before(), cell.after(), "", cell.why())));
    found.numbers().forEach(number -> csv.writeRecord(List.of("number", "", "", "",
        number.profile() + ": " + number.title(), number.before(), number.after(), "", "")));
    found.schools().forEach(school -> csv.writeRecord(List.of("school", school.school().code(), school.school().name(),
        "", school.words(), "", "", "", "")));
    found.moves().forEach(move -> csv.writeRecord(List.of(word(move.kind()), move.school().code(), move.school().name(),
        "", move.what(), move.before(), move.after(), word(move.cause()), move.why())));
  }
}

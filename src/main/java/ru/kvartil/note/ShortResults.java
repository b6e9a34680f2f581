package ru.kvartil.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.kvartil.report.Block;
import ru.kvartil.report.Text;
import ru.kvartil.shared.Texts;

/// The section of results of the short справка: sentences about the exams and certificates something is concluded about, and
/// one table.
///
/// @param chosen shares something is concluded about
/// @param table id of the table the sentences refer to, [#NO_TABLE] where the document has another one
record ShortResults(GiaResults results, Sentences.Scope scope, Set<ShareLine> chosen, String table) {
  static final String NO_TABLE = "";
  /// Where nothing can be concluded, so many exams are spoken of.
  private static final int FEW = 3;
  private static final Texts TEXTS = Texts.of(ShortResults.class);

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Section(TEXTS.get("section.results"))));
    if (results.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.of(TEXTS.get("results.none"), Words.words(Words.period(results.years())))));
      return blocks;
    }
    List<Text> texts = sentences();
    if (!texts.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.sentences(texts)));
    }
    if (!table.equals(NO_TABLE)) {
      blocks.addAll(new ShortTable(results, chosen).blocks());
    }
    return blocks;
  }

  private List<Text> sentences() {
    Sentences sentences = new Sentences(table, scope);
    List<Text> texts = new ArrayList<>();
    boolean first = true;
    for (ExamLine exam : exams()) {
      boolean named = exam.below().at(results.year()).whole().value().orElse(0) > 0;
      texts.add(sentences.exam(exam, results.year(), first));
      first = first && !named;
    }
    results.certificates().stream().filter(line -> line.kind().main() && chosen.contains(line.share()))
        .forEach(line -> texts.add(Words.capitalised(sentences.certificate(line, results.year()))));
    return texts;
  }

  private List<ExamLine> exams() {
    List<ExamLine> concluded = results.mainExams().stream().filter(exam -> chosen.contains(exam.below())).toList();
    if (!concluded.isEmpty()) {
      return concluded;
    }
    List<ExamLine> known = results.mainExams().stream().filter(exam -> exam.knownIn(results.year())).toList();
    return (known.isEmpty() ? results.mainExams() : known).stream().limit(FEW).toList();
  }
}

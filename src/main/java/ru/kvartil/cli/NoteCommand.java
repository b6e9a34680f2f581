package ru.kvartil.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.cli.CommandLineFace.Exit;
import ru.kvartil.note.Length;
import ru.kvartil.note.NoteInput;
import ru.kvartil.note.NoteText;
import ru.kvartil.note.Notes;
import ru.kvartil.report.ReportContent;
import ru.kvartil.report.ReportWriter;
import ru.kvartil.school.School;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SafeFile;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;

/// `note school CODE|NAME|district --year Y --out FILE.docx|.pdf [--short]`: `note school X` for a school, `note district`.
@Command(name = "note")
final class NoteCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(NoteCommand.class);
  private static final String SCHOOL = "school";
  private static final String DISTRICT = "district";
  private final Workplaces workplaces;
  private final List<ReportWriter> writers;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(arity = "1..2", paramLabel = "school CODE|NAME, district", descriptionKey = "of")
  private List<String> of;
  @Option(names = "--year", paramLabel = "Y", required = true)
  private String year;
  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out;
  @Option(names = "--short")
  private boolean brief;

  NoteCommand(Workplaces workplaces, List<ReportWriter> writers) {
    this.workplaces = workplaces;
    this.writers = writers;
  }

  @Override
  public Integer call() throws Failure {
    SchoolYear asked = Years.parse(year);
    ReportWriter writer = writer();
    boolean district = of.size() == 1 && of.getFirst().equals(DISTRICT);
    if (!district && !(of.size() == 2 && of.getFirst().equals(SCHOOL))) {
      throw new Failure(TEXTS, "cli.note-argument");
    }
    try (Workplace workplace = workplaces.openToExport(parent.database())) {
      Notes notes = new Notes(workplace.notes(), workplace.noteRegister());
      NoteInput input = notes.load();
      Length length = brief ? Length.SHORT : Length.FULL;
      Optional<School> about = district
          ? Optional.empty()
          : Optional.of(SchoolArgument.find(input.schools(), of.getLast()));
      NoteText text = NoteText.on(CommandLineFace.today()).as(length);
      ReportContent content = about.isEmpty()
          ? Notes.district(input, asked, text)
          : Notes.school(input, about.get().key(), asked, text);
      byte[] bytes = writer.bytes(content);
      workplace.exports(TEXTS.get("cli.exports-note", content.title(), out.getFileName()));
      SafeFile.write(out, bytes);
      if (workplace.writable()) {
        String whom = about.map(School::name).orElse(input.centre().district());
        workplace.transactions().write(TEXTS.get("cli.note-action", whom, asked.label()), () -> {
          notes.made(input, about.map(School::key), asked, length);
          return whom;
        });
      }
    }
    spec.commandLine().getOut().println(TEXTS.get("cli.note-done", out));
    return Exit.DONE;
  }

  private ReportWriter writer() throws Failure {
    String ending = SchoolArgument.ending(out);
    return writers.stream().filter(writer -> writer.extension().equals(ending)).findFirst()
        .orElseThrow(() -> new Failure(TEXTS, "cli.note-ending", out.getFileName()));
  }
}

package ru.kvartil.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ru.kvartil.risk.Entry;
import ru.kvartil.risk.Risks;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Risks of some schools of the fictional district: `risks.csv`. Dates are told in days from today, so that something is late
/// whenever the district is made.
public final class DemoRisks {
  private final Risks risks;
  private final List<School> schools;
  private final LocalDate today;
  private UUID programme = new UUID(0, 0);

  public DemoRisks(Risks risks, List<School> schools, LocalDate today) {
    this.risks = risks;
    this.schools = schools;
    this.today = today;
  }

  /// Enters them; inside a writing transaction. Schools that are not there are left out.
  public void enter() {
    try (InputStream in = Objects.requireNonNull(DemoRisks.class.getResourceAsStream("risks.csv"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";", -1))
          .forEach(this::enter);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void enter(String[] line) {
    if (line[0].equals("step")) {
      risks.put(new Entry.Step(Optional.empty(), programme, Entry.Stage.valueOf(line[3]), day(line[4]), day(line[5]),
          line[6], ""));
      return;
    }
    schools.stream().filter(school -> school.codes().organisation().equals(line[1])).findFirst().map(School::key)
        .ifPresent(school -> risks.put(entry(line, school)));
  }

  private Entry entry(String[] line, SchoolKey school) {
    SchoolYear year = new SchoolYear(Integer.parseInt(line[2]));
    Entry.Subject subject = new Entry.Subject(school, year, line[3]);
    return switch (line[0]) {
      case "level" -> new Entry.Level(Optional.empty(), subject, line[4], line[5], day(line[6]));
      case "evidence" -> new Entry.Evidence(Optional.empty(), subject, Entry.EvidenceKind.valueOf(line[4]), line[5],
          line[6], day(line[7]));
      case "measure" -> new Entry.Measure(Optional.empty(), subject, line[4], line[5], day(line[6]), day(line[7]));
      case "decision" -> new Entry.Decision(Optional.empty(), subject, Entry.Nature.valueOf(line[4]), Entry.Certainty
          .valueOf(line[5]), line[6], line[7], new Entry.Dates(day(line[8]), day(line[9]), day(line[10])));
      case "cause" -> new Entry.Cause(Optional.empty(), subject, Entry.Side.valueOf(line[4]), Entry.Sphere.valueOf(
          line[5]), line[6]);
      case "programme" -> programme(line, school, year);
      default -> throw new IllegalStateException("risks.csv: " + line[0]);
    };
  }

  private Entry programme(String[] line, SchoolKey school, SchoolYear year) {
    programme = UUID.nameUUIDFromBytes(String.join(";", line).getBytes(StandardCharsets.UTF_8));
    return new Entry.Programme(Optional.of(programme), school, Entry.ProgrammeKind.valueOf(line[4]), line[3], line[5],
        line[6], year, new SchoolYear(Integer.parseInt(line[7])));
  }

  private Optional<LocalDate> day(String days) {
    return days.isEmpty() ? Optional.empty() : Optional.of(today.plusDays(Integer.parseInt(days)));
  }
}

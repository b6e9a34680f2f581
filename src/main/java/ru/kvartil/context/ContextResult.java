package ru.kvartil.context;

import java.util.List;
import java.util.Optional;
import ru.kvartil.index.FeatureTable;
import ru.kvartil.index.Participant;
import ru.kvartil.index.RegressionFit;
import ru.kvartil.index.RegressionFit.Observation;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// Expected against achieved results of a year.
///
/// @param table the conditions, over the schools of the model
/// @param achieved Russian name of what is compared: ИОР, or the index of common indicators
/// @param fit the model; empty when refused
/// @param schools in the order of the registry; empty when refused
/// @param resilient schools in hard conditions with high results, whatever the model says of them
/// @param notes why there is no model, and what it must be read with
public record ContextResult(ContextRules rules, FeatureTable table, String achieved, Optional<RegressionFit> fit,
    List<SchoolContext> schools, List<Participant> resilient, Notes notes) {
  public ContextResult {
    schools = List.copyOf(schools);
    resilient = List.copyOf(resilient);
  }

  /// @param refused one Russian sentence why nothing was computed and what to do
  /// @param remarks Russian sentences
  public record Notes(Optional<String> refused, List<String> remarks) {
    public Notes {
      remarks = List.copyOf(remarks);
    }
  }

  /// One school of the model.
  ///
  /// @param row its place in the table
  /// @param observation achieved, expected, residual (achieved − expected), leverage, studentised residuals
  public record SchoolContext(Participant school, int row, Observation observation, Position position) {}

  public SchoolYear year() {
    return table.year();
  }

  public Optional<String> refused() {
    return notes.refused();
  }

  /// Whether there are too few schools for more than signs.
  public boolean signsOnly() {
    return fit.filter(model -> model.n() < rules.signsBelow().value()).isPresent();
  }

  /// The school's part; empty when it is not in the model.
  public Optional<SchoolContext> school(SchoolKey key) {
    return schools.stream().filter(each -> each.school().key().equals(key)).findFirst();
  }

  /// Schools at a position, in the order of the registry.
  public List<Participant> at(Position position) {
    return schools.stream().filter(each -> each.position() == position).map(SchoolContext::school).toList();
  }

  public boolean isResilient(SchoolKey key) {
    return resilient.stream().anyMatch(each -> each.key().equals(key));
  }
}

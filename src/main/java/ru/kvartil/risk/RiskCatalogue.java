package ru.kvartil.risk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.kvartil.indicator.Indicators;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.shared.SchoolYear;

/// The list of risks, the library of measures, the rules of the estimate and the date of decisions: what came with the program,
/// with what the centre has changed.
///
/// @param risks in the order of the list, those no longer worked with among them
/// @param deadline until when decisions about the risks of a new school year are made
public record RiskCatalogue(List<Risk> risks, List<SupportMeasure> remedies, List<EstimateRule> rules,
    Deadline deadline) {
  /// Name of the setting of the month.
  public static final String MONTH = "deadline.month";
  private static final int AUGUST = 8;

  public RiskCatalogue {
    risks = List.copyOf(risks);
    remedies = List.copyOf(remedies);
    rules = List.copyOf(rules);
  }

  /// «Не позднее июня» (S3): the last day of a month of the school year.
  ///
  /// @param month 1…12; from September on that of the autumn the year begins with
  public record Deadline(int month, Grounds grounds) {
    public Deadline {
      if (month < 1 || month > 12) {
        throw new IllegalArgumentException("month " + month);
      }
    }

    /// The last day decisions of a school year may be made on.
    public LocalDate of(SchoolYear year) {
      return YearMonth.of(month > AUGUST ? year.start() : year.end(), month).atEndOfMonth();
    }
  }

  /// The catalogue as the centre has it: its own risks after the shipped ones, a changed one in its old place.
  public RiskCatalogue with(RiskRecords records) {
    Map<String, Risk> all = risks.stream()
        .collect(Collectors.toMap(Risk::code, risk -> risk, (a, _) -> a, LinkedHashMap::new));
    records.all(Entry.Item.class).forEach(item -> all.put(item.risk().code(), item.risk()));
    Map<String, SupportMeasure> library = new LinkedHashMap<>();
    remedies.forEach(each -> library.put(key(each), each));
    records.all(Entry.OwnMeasure.class).forEach(each -> library.put(key(each.remedy()), each.remedy()));
    Map<String, String> settings = records.all(Entry.Setting.class).stream()
        .collect(Collectors.toMap(Entry.Setting::name, Entry.Setting::content, (_, last) -> last));
    return new RiskCatalogue(List.copyOf(all.values()), List.copyOf(library.values()), rules(settings), deadline(
        settings));
  }

  private static String key(SupportMeasure remedy) {
    return remedy.risk() + "\n" + remedy.text();
  }

  private Deadline deadline(Map<String, String> settings) {
    String month = settings.get(MONTH);
    return month == null ? deadline : new Deadline(Integer.parseInt(month), Grounds.ofTheCentre(""));
  }

  private List<EstimateRule> rules(Map<String, String> settings) {
    List<EstimateRule> changed = new ArrayList<>();
    for (EstimateRule rule : rules) {
      changed.add(new EstimateRule(rule.risk(), rule.tests().stream().map(cut -> cut(cut, settings)).toList()));
    }
    return changed;
  }

  private static EstimateRule.Cut cut(EstimateRule.Cut cut, Map<String, String> settings) {
    String both = settings.get(cut.id());
    if (both == null) {
      return cut;
    }
    String[] cuts = both.split(";");
    return cut.with(Double.parseDouble(cuts[0]), Double.parseDouble(cuts[1]), Grounds.ofTheCentre(""));
  }

  /// A risk by its code.
  public Optional<Risk> risk(String code) {
    return risks.stream().filter(risk -> risk.code().equals(code)).findFirst();
  }

  /// Risks worked with, in order.
  public List<Risk> active() {
    return risks.stream().filter(Risk::active).toList();
  }

  /// Measures offered against a risk.
  public List<SupportMeasure> remedies(String risk) {
    return remedies.stream().filter(each -> each.active() && each.risk().equals(risk)).toList();
  }

  /// A threshold by its id.
  public Optional<EstimateRule.Cut> cut(String id) {
    return rules.stream().flatMap(rule -> rule.tests().stream()).filter(cut -> cut.id().equals(id)).findFirst();
  }

  /// The centre's estimate of a risk.
  ///
  /// @return empty where there is no rule: only questionnaires tell of such risks
  public Optional<Estimate> estimate(Risk risk, Indicators indicators, SchoolKey school, SchoolYear year) {
    return rules.stream().filter(rule -> rule.risk().equals(risk.code())).findFirst()
        .map(rule -> Estimate.of(risk, rule, indicators, school, year));
  }
}

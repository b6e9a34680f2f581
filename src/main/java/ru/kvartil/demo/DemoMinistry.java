package ru.kvartil.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.kvartil.school.School;
import ru.kvartil.school.StatusKind;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.shared.Texts;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportList.Hands;
import ru.kvartil.supportlist.SupportList.Line;
import ru.kvartil.supportlist.SupportList.Requisites;

/// The list of a fictional ministry by the district's last year: it agrees with the district's own calculation in part, and one
/// of its lines names a school of another district.
public final class DemoMinistry {
  private static final Texts TEXTS = Texts.of(DemoMinistry.class);
  /// Codes with how many procedures the ministry counted.
  private static final Map<String, Integer> SCHOOLS = Map.of("310118", 3, "310115", 2, "310111", 2, "310103", 2);

  private DemoMinistry() {}

  /// @param year of the data
  public static Draft list(List<School> schools, SchoolYear year) {
    Stream<Line> known = schools.stream().flatMap(school -> SCHOOLS.entrySet().stream()
        .filter(each -> school.codes().all().anyMatch(code -> code.endsWith(each.getKey())))
        .map(each -> new Line(Optional.of(school.key()), school.names().registered(),
            TEXTS.get("demo.ministry.reason", each.getValue()))));
    Line other = new Line(Optional.empty(), TEXTS.get("demo.ministry.other"), "");
    return new Draft(new Requisites(TEXTS.get("demo.ministry"), StatusKind.LOW_RESULTS,
        TEXTS.get("demo.ministry.number"), Optional.of(LocalDate.of(year.end(), 10, 1)), year, year.next()),
        new Hands("", "", "", TEXTS.get("demo.ministry.approved")), Optional.empty(),
        Stream.concat(known, Stream.of(other)).toList());
  }
}

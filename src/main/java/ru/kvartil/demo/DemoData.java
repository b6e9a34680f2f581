package ru.kvartil.demo;

import java.util.List;

/// The whole fictional district, years in order.
public record DemoData(String district, List<DemoSchool> schools, List<DemoYear> years) {
  public DemoData {
    schools = List.copyOf(schools);
    years = List.copyOf(years);
  }
}

package ru.kvartil.supportlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.StatusKind;
import ru.kvartil.school.matching.Match;
import ru.kvartil.school.matching.SchoolMatcher;
import ru.kvartil.shared.SchoolYear;
import ru.kvartil.supportlist.ListComparison.Side;
import ru.kvartil.supportlist.SupportList.Draft;
import ru.kvartil.supportlist.SupportList.Hands;
import ru.kvartil.supportlist.SupportList.Line;
import ru.kvartil.supportlist.SupportList.Requisites;
import ru.kvartil.supportlist.YearsOnLists.Dynamics;
import ru.kvartil.supportlist.YearsOnLists.Standing;
import ru.kvartil.supportlist.YearsOnLists.Step;

/// Lists as values: reading, checking, comparing, and what years in a row mean.
class ListsTest {
  private static final SchoolMatcher SCHOOLS = new SchoolMatcher(
      List.of(school(1, "310101", "МБОУ «СОШ № 1 с. Озёрное»"), school(2, "310102", "МБОУ «СОШ № 2»"),
          school(3, "310103", "МБОУ «Лицей № 3»")));

  private static School school(int key, String code, String name) {
    return new School(new UUID(0, key), new SchoolKey(key), 1, SchoolNames.of(name), SchoolCodes.of(code), "Озёрный",
        SchoolType.SECONDARY, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty());
  }

  private static Standing standing(int year, Set<Integer> with, Set<Integer> known, Dynamics dynamics) {
    return YearsOnLists.USUAL.in(new SchoolYear(year), years(with), years(known), dynamics);
  }

  private static Set<SchoolYear> years(Set<Integer> ends) {
    return ends.stream().map(SchoolYear::new).collect(Collectors.toSet());
  }

  @Test
  void theSecondYearInARowChangesTheFormat() {
    Set<Integer> known = Set.of(2022, 2023, 2024, 2025, 2026);
    assertThat(standing(2024, Set.of(2024), known, Dynamics.UNKNOWN).step()).isEqualTo(Step.ENTERED);
    Standing second = standing(2025, Set.of(2024, 2025), known, Dynamics.UNKNOWN);
    assertThat(second).isEqualTo(new Standing(Step.FORMAT_CHANGES, 2, "2-й год подряд: меняется формат поддержки"));
    assertThat(standing(2026, Set.of(2023, 2024, 2026), known, Dynamics.UNKNOWN).step()).as("a year out in between")
        .isEqualTo(Step.ENTERED);
    assertThat(new YearsOnLists(3, 2).in(new SchoolYear(2025), years(Set.of(2024, 2025)), years(known),
        Dynamics.UNKNOWN).step()).as("another number of years").isEqualTo(Step.STAYS);
    assertThat(standing(2025, Set.of(2024, 2025), Set.of(2024, 2025), Dynamics.UNKNOWN).words())
        .as("nobody knows of 2023").isEqualTo("не менее 2 лет подряд: меняется формат поддержки");
  }

  @Test
  void leavingIsACandidateOnlyWithoutNegativeDynamics() {
    Set<Integer> known = Set.of(2023, 2024, 2025);
    assertThat(standing(2024, Set.of(2023), known, Dynamics.NOT_NEGATIVE).step()).isEqualTo(Step.CANDIDATE);
    assertThat(standing(2024, Set.of(2023), known, Dynamics.NEGATIVE).step()).isEqualTo(Step.LEFT);
    assertThat(standing(2024, Set.of(2023), known, Dynamics.UNKNOWN)).isEqualTo(
        new Standing(Step.LEFT, 1, "вне перечня 1-й год, о динамике данных нет"));
    assertThat(standing(2025, Set.of(2023), known, Dynamics.NOT_NEGATIVE).step()).isEqualTo(Step.EFFECTIVE_MODE);
    assertThat(standing(2025, Set.of(2023), Set.of(2023, 2025), Dynamics.NOT_NEGATIVE).step())
        .as("a year nobody knows of is no year out").isEqualTo(Step.NOT_LISTED);
    assertThat(standing(2026, Set.of(2023), known, Dynamics.NOT_NEGATIVE).step()).as("no list is not «not listed»")
        .isEqualTo(Step.UNKNOWN);
    assertThat(standing(2025, Set.of(), known, Dynamics.NEGATIVE).step()).isEqualTo(Step.NOT_LISTED);
  }

  @Test
  void readsPastedTablesByCodeOrName() {
    List<ListText.Read> read = ListText.read("""
        № п/п\tНаименование ОО\tОснование
        1\tМБОУ "СОШ №1 с.Озёрное"\tболее 30 % не прошли

        2.\t310102
        3\tШкола в Тридевятом царстве\tнизкие результаты
        310103;низкие результаты ОГЭ
        """, SCHOOLS);
    assertThat(read).hasSize(4);
    assertThat(read.get(0).line()).isEqualTo(
        new Line(Optional.of(new SchoolKey(1)), "МБОУ \"СОШ №1 с.Озёрное\"", "более 30 % не прошли"));
    assertThat(read.get(1).line().school()).contains(new SchoolKey(2));
    assertThat(read.get(2).line()).as("kept as it was written").isEqualTo(
        new Line(Optional.empty(), "Школа в Тридевятом царстве", "низкие результаты"));
    assertThat(read.get(3).line()).isEqualTo(
        new Line(Optional.of(new SchoolKey(3)), "310103", "низкие результаты ОГЭ"));
    assertThat(ListText.read(" \n\n", SCHOOLS)).isEmpty();
    assertThat(ListText.read("СОШ № 1", SCHOOLS).getFirst().match()).as("a person decides")
        .isInstanceOfAny(Match.Exact.class, Match.Doubtful.class);
  }

  @Test
  void saysEverythingThatIsWrongWithAList() {
    Line one = new Line(Optional.of(new SchoolKey(1)), "СОШ № 1", "");
    assertThat(ListChecks.obstacles(draft(2025, 2026, LocalDate.of(2025, 10, 1), List.of(one)))).isEmpty();
    assertThat(ListChecks.obstacles(draft(2026, 2025, LocalDate.of(2024, 8, 31),
        List.of(one, new Line(Optional.of(new SchoolKey(1)), "Школа 1", ""))))).containsExactly(
            "Год действия 2024/2025 раньше года данных 2025/2026.",
            "Дата 31.08.2024 раньше начала года данных 2025/2026.", "Школа указана дважды: Школа 1.");
    assertThat(ListChecks.obstacles(draft(2025, 2026, LocalDate.of(2026, 9, 1), List.of())))
        .containsExactly("Дата 01.09.2026 позже конца года действия 2025/2026.", "В перечне нет ни одной школы.");
    Draft unknown = draft(2025, 2026, LocalDate.of(2025, 10, 1),
        List.of(new Line(Optional.empty(), "Школа в лесу", "")));
    assertThat(ListChecks.obstacles(unknown)).as("an unknown school is kept").isEmpty();
    assertThat(ListChecks.remarks(unknown).getFirst()).contains("Нет в реестре: 1 (Школа в лесу)");
  }

  private static Draft draft(int data, int action, LocalDate date, List<Line> lines) {
    return new Draft(new Requisites("Министерство", StatusKind.LOW_RESULTS, "12", Optional.of(date),
        new SchoolYear(data), new SchoolYear(action)), Hands.NOBODY, Optional.empty(), lines);
  }

  @Test
  void putsTwoListsSideBySide() {
    SupportList ours = list(Optional.of(new UUID(0, 9)), 1, 2);
    SupportList theirs = list(Optional.empty(), 2, 3);
    ListComparison compared = ListComparison.of(ours, theirs, key -> "не входит " + key.value());
    assertThat(compared.rows()).extracting(ListComparison.Row::side).containsExactly(Side.BOTH, Side.ONLY_OURS,
        Side.ONLY_THEIRS);
    assertThat(compared.rows().get(0)).extracting(ListComparison.Row::ours, ListComparison.Row::theirs)
        .containsExactly("причина 2", "причина 2");
    assertThat(compared.rows().get(2).ours()).isEqualTo("не входит 3");
    assertThat(compared.count(Side.BOTH)).isEqualTo(1);
  }

  private static SupportList list(Optional<UUID> calculation, int from, int to) {
    return new SupportList(new UUID(1, from), draft(2025, 2026, LocalDate.of(2025, 10, 1), List.of()).requisites(),
        Hands.NOBODY, calculation, false, IntStream.rangeClosed(from, to)
            .mapToObj(key -> new Line(Optional.of(new SchoolKey(key)), "Школа " + key, "причина " + key)).toList());
  }
}

package ru.kvartil.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.fact.Direction;
import ru.kvartil.indicator.Indicator;
import ru.kvartil.indicator.IndicatorId;
import ru.kvartil.methodology.ProfileAddition.Offer;
import ru.kvartil.methodology.ProfileLine.Kind;
import ru.kvartil.methodology.ProfileLine.Part;
import ru.kvartil.methodology.ProfileWriter.Heading;
import ru.kvartil.passport.PassportField;
import ru.kvartil.shared.Failure;

class ProfileEditingTest {
  private static final OutcomeProfile OUTCOME = ShippedProfiles.outcome();
  private static final WelfareProfile WELFARE = ShippedProfiles.welfare();
  private static final Heading SECOND = new Heading("ГИА и аттестаты", "2", "по решению совета", "№ 12 от 01.09.2025");

  private static ProfileLine line(MethodologyProfile profile, String id) {
    return ProfileLines.of(profile).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<ProfileLine> changed(MethodologyProfile profile, String id, String value) {
    return ProfileLines.of(profile).stream()
        .map(each -> each.id().equals(id) ? each.with(value, Optional.of(Mark.V), "приказ № 12, п. 3") : each).toList();
  }

  @Test
  void everyNumberOfTheTextHasALineWithItsMark() {
    assertThat(ProfileLines.of(OUTCOME)).filteredOn(each -> each.part() == Part.WEIGHTS).hasSize(7)
        .allMatch(each -> each.value().equals("1") && each.mark().equals(Optional.of(Mark.P)));
    long values = OUTCOME.document().text().chars().filter(c -> c == ':').count();
    assertThat(values).isPositive();
    int numbers = OUTCOME.document().text().split("\"(value|from|to|type)\": \\d").length - 1;
    assertThat(ProfileLines.of(OUTCOME)).filteredOn(
        each -> each.kind() != Kind.FIXED && each.value().matches("[0-9.]+")).hasSize(numbers);
    assertThat(line(WELFARE, "weight passport:Из неполных семей").text()).isEqualTo("0,25");
    assertThat(line(OUTCOME, "quantile").text()).isEqualTo("7, как КВАРТИЛЬ.ВКЛ");
  }

  @Test
  void whatIsReadWrittenAndReadAgainIsTheSame() throws Failure {
    for (MethodologyProfile profile : List.of(OUTCOME, WELFARE)) {
      String text = ProfileWriter.text(profile, Heading.of(profile.document()), ProfileLines.of(profile));
      MethodologyProfile again = ProfileReader.read(text);
      assertThat(again).usingRecursiveComparison().ignoringFields("document.text").isEqualTo(profile);
      assertThat(ProfileLines.of(again)).isEqualTo(ProfileLines.of(profile));
      assertThat(ProfileWriter.text(again, Heading.of(again.document()), ProfileLines.of(again))).isEqualTo(text);
    }
  }

  @Test
  void bordersSourcesAndMarksOutliveTheWriter() throws Failure {
    MethodologyProfile rich = ProfileReader.read(OUTCOME.document().text()
        .replace("\"indicators\": [", "\"borders\": {\"year\": 2022, \"cuts\": {\"СОШ\": [0.5, 0.61, 0.7]}, "
            + "\"mark\": \"D\", \"source\": \"приложение 2\"}, \"indicators\": [")
        .replaceFirst("\\{\"value\": 1, \"mark\": \"P\"}", "{\"value\": 1.5, \"mark\": \"V\", \"source\": \"п. 4\"}"));
    MethodologyProfile again = ProfileReader
        .read(ProfileWriter.text(rich, Heading.of(rich.document()), ProfileLines.of(rich)));
    assertThat(again).usingRecursiveComparison().ignoringFields("document.text").isEqualTo(rich);
    assertThat(((IndexProfile) again).indicators().getFirst().weight()).isEqualTo(new Parameter(1.5, Mark.V, "п. 4"));
    assertThat(line(again, "borders.СОШ").text()).isEqualTo("0,5; 0,61; 0,7");
    assertThat(line(again, "borders.СОШ").source()).isEmpty();
    assertThat(line(again, "borders.year").source()).isEqualTo("приложение 2");
  }

  @Test
  void aChangedLineChangesNothingElse() throws Failure {
    String id = "weight passed:ОГЭ/Математика";
    OutcomeProfile now = (OutcomeProfile) ProfileReader
        .read(ProfileWriter.text(OUTCOME, SECOND, changed(OUTCOME, id, "2.5")));
    assertThat(now.document().version()).isEqualTo("2");
    assertThat(now.document().order()).isEqualTo("№ 12 от 01.09.2025");
    assertThat(now.indicators().get(1).weight()).isEqualTo(new Parameter(2.5, Mark.V, "приказ № 12, п. 3"));
    ProfileComparison difference = ProfileComparison.of(OUTCOME, now);
    assertThat(difference.differences()).isEqualTo(1);
    assertThat(difference.lines()).filteredOn(ProfileComparison.Pair::differs).singleElement().satisfies(pair -> {
      assertThat(pair.before()).isEqualTo("1 (принято программой по умолчанию)");
      assertThat(pair.after()).isEqualTo("2,5 (официальный источник, приказ № 12, п. 3)");
    });
  }

  @Test
  void anIndicatorWithoutALineIsLeftOutAndTheComparisonSaysSo() throws Failure {
    List<ProfileLine> lines = ProfileLines.of(OUTCOME).stream()
        .filter(each -> !each.id().equals("weight passed:ЕГЭ/Математика (база)")).toList();
    MethodologyProfile six = ProfileReader.read(ProfileWriter.text(OUTCOME, SECOND, lines));
    assertThat(((IndexProfile) six).indicators()).hasSize(6).extracting(ProfileIndicator::id)
        .doesNotContain("passed:ЕГЭ/Математика (база)");
    assertThat(ProfileComparison.of(OUTCOME, six).lines()).filteredOn(pair -> pair.after().equals("нет")).hasSize(5);
  }

  /// Seeded: whatever is edited into any lines, what is written reads back as exactly those lines, or is refused.
  @Test
  void anyEditIsReadBackAsItWasMade() throws Failure {
    Random random = new Random(20250901);
    for (int turn = 0; turn < 300; turn++) {
      MethodologyProfile base = random.nextBoolean() ? OUTCOME : WELFARE;
      List<ProfileLine> lines = new ArrayList<>();
      for (ProfileLine line : ProfileLines.of(base)) {
        lines.add(random.nextInt(4) > 0 || line.kind() == Kind.FIXED ? line : any(line, random));
      }
      String text = ProfileWriter.text(base, SECOND, lines);
      boolean sound = ProfileCheck.problems(lines).isEmpty() && ProfileCheck.sum(base, lines).right();
      if (sound && !(text.contains("\"year\"") && text.contains("\"fixed\""))) {
        assertThat(ProfileLines.of(ProfileReader.read(text))).isEqualTo(lines);
      } else if (!sound) {
        assertThatThrownBy(() -> ProfileReader.read(text)).isInstanceOf(Failure.class);
      }
    }
  }

  private static ProfileLine any(ProfileLine line, Random random) {
    Optional<Mark> mark = line.mark().map(_ -> Mark.values()[random.nextInt(Mark.values().length)]);
    boolean shared = line.id().startsWith("from ") || line.id().startsWith("to ") || line.mark().isEmpty();
    String value = line.kind() == Kind.CHOICE
        ? line.choices().get(random.nextInt(2))
        : List.of("1", "2", "3.5", "0", "0.125", "40", "-1").get(random.nextInt(7));
    return line.with(value, shared ? line.mark() : mark,
        shared || random.nextBoolean() ? line.source() : "п. " + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "два", "1e308", "1,2,3", "NaN", "99999999999999999999", "½"})
  void whatIsNoNumberIsSaidAtTheLine(String typed) {
    String id = "weight passed:ОГЭ/Математика";
    assertThat(ProfileCheck.problems(changed(OUTCOME, id, typed))).containsOnlyKeys(id);
  }

  @ParameterizedTest
  @CsvSource({"weight passed:ОГЭ/Математика,0,больше нуля", "weight passed:ОГЭ/Математика,-3,больше нуля",
    "coverage.minimum,1.2,от 0 до 1", "levels.minimum,3.5,целое", "levels.minimum,0,не меньше 1",
    "to passed:ОГЭ/Математика,0,больше начала"})
  void rangesAreSaidAtTheLine(String id, String typed, String words) {
    assertThat(ProfileCheck.problems(changed(OUTCOME, id, typed)).get(id)).contains(words);
  }

  @Test
  void theSumOfSharesIsToBeOneAndOtherWeightsAreRelative() {
    assertThat(ProfileCheck.sum(WELFARE, ProfileLines.of(WELFARE)).right()).isTrue();
    List<ProfileLine> more = changed(WELFARE, "weight passport:Из неполных семей", "0,3");
    assertThat(ProfileCheck.sum(WELFARE, more).right()).isFalse();
    assertThat(ProfileCheck.sum(WELFARE, more).words()).isEqualTo("Сумма весов 1,05, на 0,05 больше 1.");
    assertThat(ProfileCheck.sum(OUTCOME, ProfileLines.of(OUTCOME)).words()).startsWith("Сумма весов 7.");
  }

  private static List<Optional<BigDecimal>> weights(String... typed) {
    return List.of(typed).stream().map(ProfileCheck::number).toList();
  }

  @Test
  void whatIsLeftIsSharedOutExactly() {
    assertThat(Weights.fill(weights("0,4", "", ""), BigDecimal.ONE)).contains(
        List.of(new BigDecimal("0.4"), new BigDecimal("0.3000"), new BigDecimal("0.3000")));
    List<BigDecimal> thirds = Weights.fill(weights("", "", ""), BigDecimal.ONE).orElseThrow();
    assertThat(thirds).containsExactly(new BigDecimal("0.3333"), new BigDecimal("0.3333"), new BigDecimal("0.3334"));
    List<BigDecimal> scaled = Weights.fill(weights("1", "1", "4"), BigDecimal.ONE).orElseThrow();
    assertThat(scaled).containsExactly(new BigDecimal("0.1667"), new BigDecimal("0.1667"), new BigDecimal("0.6666"));
    assertThat(Weights.fill(weights("0,7", "0,5", ""), BigDecimal.ONE)).isEmpty();
    assertThat(Weights.fill(weights("0", "0"), BigDecimal.ONE)).isEmpty();
  }

  @Test
  void anAddedIndicatorStandsLastIsReadAgainAndWaitsForItsWeight() throws Failure {
    Offer needs = new Offer(new Indicator.Passport(PassportField.SPECIAL_NEEDS), "дети с ОВЗ",
        Direction.LESS_IS_BETTER);
    MethodologyProfile more = ProfileAddition.with(WELFARE, needs);
    assertThat(((WelfareProfile) more).indicators()).hasSize(5).last().satisfies(added -> {
      assertThat(added.id()).isEqualTo(needs.indicator().id());
      assertThat(added.direction()).isEqualTo(Direction.LESS_IS_BETTER);
    });
    List<ProfileLine> weighed = ProfileLines.of(more).stream().map(each -> each.part() != Part.WEIGHTS
        ? each
        : each.with("0.2", Optional.of(Mark.C), "")).toList();
    MethodologyProfile saved = ProfileReader.read(ProfileWriter.text(more, SECOND, weighed));
    assertThat(((WelfareProfile) saved).indicators()).allMatch(each -> each.weight().value() == 0.2).hasSize(5);
    assertThatThrownBy(() -> ProfileAddition.with((WelfareProfile) more, needs)).isInstanceOf(Failure.class);
  }

  @Test
  void anAddedIndicatorOfAFixedScaleBringsItsEnds() throws Failure {
    Offer geography = new Offer(IndicatorId.parse("passed:ОГЭ/География"), "география", Direction.MORE_IS_BETTER);
    MethodologyProfile more = ProfileAddition.with(OUTCOME, geography);
    assertThat(line(more, "from passed:ОГЭ/География").value()).isEqualTo("0");
    assertThat(line(more, "to passed:ОГЭ/География").value()).isEqualTo("100");
    Offer work = new Offer(IndicatorId.parse("passed:ВПР/Математика@5"), "ВПР", Direction.MORE_IS_BETTER);
    assertThatThrownBy(() -> ProfileAddition.with(OUTCOME, work)).isInstanceOf(Failure.class)
        .hasMessageContaining("ВПР");
  }
}

package ru.kvartil.methodology;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.fact.Direction;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class ProfileReaderTest {
  private static final String OUTCOME = ShippedProfiles.outcome().document().text();
  private static final String WELFARE = ShippedProfiles.welfare().document().text();

  @Test
  void shippedOutcomeHoldsGiaAndCertificatesOnly() {
    OutcomeProfile profile = ShippedProfiles.outcome();
    assertThat(profile.document().name()).isEqualTo("ГИА и аттестаты");
    assertThat(profile.indicators()).extracting(ProfileIndicator::id).hasSize(7).allMatch(
        id -> id.contains("ОГЭ") || id.contains("ЕГЭ") || id.contains("certificate"));
    assertThat(profile.comparesYears()).isTrue();
    assertThat(profile.levels().quantile()).isEqualTo(QuantileType.TYPE_7);
    assertThat(profile.indicators()).allMatch(indicator -> indicator.weight().mark().isOurs());
  }

  @Test
  void shippedWelfareHoldsFourSharesOfAQuarter() {
    WelfareProfile profile = ShippedProfiles.welfare();
    assertThat(profile.indicators()).hasSize(4)
        .allMatch(share -> share.weight().value() == 0.25 && share.weight().mark() == Mark.P);
    assertThat(profile.indicators()).extracting(ProfileIndicator::direction).containsExactly(Direction.MORE_IS_BETTER,
        Direction.LESS_IS_BETTER, Direction.LESS_IS_BETTER, Direction.LESS_IS_BETTER);
  }

  @Test
  void keepsTheBytesOfTheFile() throws Failure {
    byte[] bytes = ("\ufeff" + OUTCOME.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    ProfileDocument document = ProfileReader.read(bytes).document();
    assertThat(document.bytes()).isEqualTo(bytes);
    assertThat(document.sha256()).hasSize(64).isNotEqualTo(ShippedProfiles.outcome().document().sha256());
  }

  @Test
  void hashIsThatOfTheText() {
    ProfileDocument document = new ProfileDocument("a", "1", "b", "", "abc");
    assertThat(document.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void readsBordersAndGroups() throws Failure {
    String text = OUTCOME.replace("\"indicators\": [",
        "\"borders\": {\"year\": 2022, \"cuts\": {\"СОШ\": [0.5, 0.6, 0.7]}, \"mark\": \"D\"}, \"indicators\": [");
    BaseBorders borders = ((OutcomeProfile) ProfileReader.read(text)).borders().orElseThrow();
    assertThat(borders.year()).isEqualTo(new SchoolYear(2022));
    assertThat(borders.of(SchoolGroup.SECONDARY)).contains(List.of(0.5, 0.6, 0.7));
    assertThat(borders.of(SchoolGroup.BASIC)).isEmpty();
    assertThat(ShippedProfiles.outcome().indicators().getLast().groups()).isEqualTo(Set.of(SchoolGroup.SECONDARY));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "version": "1",        | "version": "1", "extra": 1,      | profile-key     | extra
      "version": "1",        | ``                               | profile-missing | version
      "version": "1",        | "version": "",                   | profile-value   | version
      "version": "1",        | "version": 1,                    | profile-value   | version
      "version": "1",        | "version": "1", "version": "2",  | profile-json    | строки
      "kind": "outcome"      | "kind": "rating"                 | profile-value   | kind
      "type": 7              | "type": 5                        | profile-value   | quantile.type
      "mark": "P"            | "mark": "X"                      | profile-value   | quantile.mark
      "value": 0.5           | "value": 1.5                     | profile-value   | coverage.minimum
      "value": 0.5           | "value": "0,5"                   | profile-value   | coverage.minimum.value
      "value": 4             | "value": 3.5                     | profile-value   | levels.minimum
      "weight": {"value": 1  | "weight": {"value": 0            | profile-value   | indicators[1].weight
      "weight": {"value": 1  | "weight": {"value": -1           | profile-value   | indicators[1].weight
      "from": 0              | "from": 100                      | profile-value   | indicators[1].scale
      "from": 0              | "from": 0, "step": 1             | profile-key     | indicators[1].scale.step
      ["ООШ", "СОШ"]         | ["ПТУ"]                          | profile-value   | indicators[1].groups[1]
      passed:ОГЭ/Математика  | passed:ОГЭ/Русский язык          | profile-value   | indicators[2].id
      passed:ОГЭ/Математика  | passed:ВПР/Математика@5          | profile-vpr     | ВПР
      passed:ОГЭ/Математика  | fail:ОГЭ/Математика              | unknown-indicator | fail:
      "kind": "fixed"        | "kind": "percent"                | profile-value   | normalisation.kind
      """)
  void refusesAProfileNamingThePlace(String find, String replace, String code, String place) {
    assertThat(OUTCOME).contains(find);
    String text = OUTCOME.replaceFirst(Pattern.quote(find),
        Matcher.quoteReplacement(replace));
    assertThatThrownBy(() -> ProfileReader.read(text)).isInstanceOfSatisfying(Failure.class, failure -> {
      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure.text()).contains(place);
    });
  }

  @Test
  void vprNeedsAnOrder() throws Failure {
    String text = OUTCOME.replace("passed:ОГЭ/Математика", "passed:ВПР/Математика@5").replace("\"version\": \"1\",",
        "\"version\": \"1\", \"order\": \"приказ № 12 от 01.09.2025\",");
    assertThat(ProfileReader.read(text).document().order()).isEqualTo("приказ № 12 от 01.09.2025");
  }

  @Test
  void sharesOfWelfareMustSumToOne() {
    String text = WELFARE.replaceFirst("0\\.25", "0.3");
    assertThatThrownBy(() -> ProfileReader.read(text)).isInstanceOfSatisfying(Failure.class,
        failure -> assertThat(failure.text()).contains("indicators", "1,05"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"``", "[]", "{", "{} {}", "ИОР", "null"})
  void refusesWhatIsNoProfile(String text) {
    assertThatThrownBy(() -> ProfileReader.read(text)).isInstanceOf(Failure.class);
  }

  @Test
  void refusesAnotherEncoding() {
    assertThatThrownBy(() -> ProfileReader.read(OUTCOME.getBytes(Charset.forName("windows-1251"))))
        .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code()).isEqualTo("profile-encoding"));
  }
}

package ru.kvartil.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.kvartil.shared.Failure;

/// Rule sets as data: read strictly, every number with its mark, changed line by line.
class IdentificationProfileTest {
  private static final IdentificationProfile S2 = named("Кировский район 2020–2021");

  private static IdentificationProfile named(String name) {
    return ShippedProfiles.identification().stream().filter(each -> each.document().name().equals(name)).findFirst()
        .orElseThrow();
  }

  @Test
  void everyMarkedNumberOfTheTextIsALine() {
    for (IdentificationProfile profile : ShippedProfiles.identification()) {
      String text = profile.document().text();
      long marks = text.lines().mapToLong(line -> line.split("\"mark\"", -1).length - 1).sum();
      // The index of K17 has a mark for its formula and no number of its own.
      long formulas = text.split("\"index\": \\{", -1).length - 1;
      List<ProfileLine> lines = ProfileLines.of(profile);
      assertThat(lines.stream().filter(line -> line.mark().isPresent()).count()).as(profile.document().name())
          .isEqualTo(marks - formulas);
      assertThat(lines).extracting(ProfileLine::id).doesNotHaveDuplicates();
    }
    assertThat(ShippedProfiles.identification()).filteredOn(each -> !each.applied()).singleElement()
        .satisfies(draft -> assertThat(draft.document().name()).contains("проект"));
  }

  @Test
  void aChangedThresholdIsReadBackAndNothingElseChanges() throws Failure {
    List<ProfileLine> lines = ProfileLines.of(S2).stream().map(line -> line.id().equals("rule K15.threshold")
        ? line.with("4.5", Optional.of(Mark.C), "решение центра")
        : line).toList();
    IdentificationProfile changed = (IdentificationProfile) ProfileReader
        .read(ProfileWriter.text(S2, new ProfileWriter.Heading("Наш район", "2", "по решению", "№ 5"), lines));
    List<ProfileComparison.Pair> different = ProfileComparison.of(S2, changed).lines().stream()
        .filter(ProfileComparison.Pair::differs).toList();
    assertThat(different).singleElement().satisfies(pair -> {
      assertThat(pair.title()).contains("K15", "порог");
      assertThat(pair.before()).startsWith("3 (из программ районов");
      assertThat(pair.after()).isEqualTo("4,5 (принято центром, решение центра)");
    });
    assertThat(ProfileComparison.of(S2, S2).differences()).isZero();
    assertThat(ProfileComparison.of(named("Рособрнадзор 30 %"), named("Рособрнадзор 30 %, F1 и F2")).differences())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "passport:Пропуски без уважительной причины" | "passport:Пропуски по болезни" | unknown-field
      "result:ОГЭ/Математика/mean"                 | "оценка:ОГЭ/Математика"       | unknown-indicator
      "unit": "of-pupils"                          | "unit": "of-teachers"          | profile-value
      "flag": "ШНОР"                               | "flag": "ШНР"                  | profile-value
      "id": "K02"                                  | "id": "K01"                    | profile-value
      "results": "РДР/*"                           | "results": "РДР"               | profile-value
      "kind": "checklist"                          | "kind": "check"                | profile-value
      "needed": {"value": 3                        | "needed": {"value": 19         | profile-value
      "needed": {"value": 3                        | "needed": {"value": 0          | profile-value
      "sense": "at-least"                          | "sence": "at-least"            | profile-missing
      """)
  void whatCannotBeMeantIsRefusedWithItsPlace(String before, String after, String code) {
    String text = S2.document().text();
    assertThat(text).contains(before);
    assertThatThrownBy(() -> ProfileReader.read(text.replaceFirst(java.util.regex.Pattern.quote(before),
        java.util.regex.Matcher.quoteReplacement(after)))).isInstanceOfSatisfying(Failure.class,
            failure -> assertThat(failure.code()).isEqualTo(code));
  }
}

package ru.kvartil.school.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.kvartil.school.ui.SchoolsAtHand.YEAR;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.school.SchoolYearRecord;
import ru.kvartil.school.ui.SchoolsAtHand;
import ru.kvartil.school.ui.SchoolsAtHand.Event;
import ru.kvartil.school.ui.Workspace;
import ru.kvartil.shared.DirectTasks;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.SchoolYear;

class SheetViewModelTest {
  @TempDir
  Path folder;
  private final Workspace workspace = new Workspace(YEAR);
  private SchoolsAtHand at;
  private School school;
  private SheetViewModel model;
  private SheetForm form;

  @BeforeEach
  void open() throws Failure {
    at = new SchoolsAtHand(folder);
    school = at.add("Школа № 8", "Берёзовский район", new SchoolCodes("790008", "edu790008", ""),
        SchoolType.SECONDARY, PlaceKind.CITY);
    at.year(school.key(), YEAR.previous(), 512);
    model = model();
    form = model.form();
  }

  @AfterEach
  void close() {
    at.close();
  }

  private SheetViewModel model() {
    SheetViewModel made = new SheetViewModel(school.key(), at.desk, workspace, new DirectTasks());
    made.load();
    return made;
  }

  private boolean save() {
    return model.save(() -> {});
  }

  private YearLine year(SchoolYear year) {
    return form.years().stream().filter(line -> line.year().equals(year)).findFirst().orElseThrow();
  }

  @Test
  void storesOnlyWhatWasChangedAsOneSignedCommand() throws Failure {
    form.everyday.value().set("  Школа  № 8 им. А. С. Зорина ");
    form.small.value().set(Optional.of(false));
    year(YEAR).contingent().value().set("1 040");
    year(YEAR.previous()).compared().value().set(false);
    year(YEAR.previous()).reason().value().set("переезд");
    assertThat(form.changes().get())
        .isEqualTo(
            "обиходное название, малокомплектная, обучающихся в 2024/2025, сравнение в 2023/2024, причина за 2023/2024");
    assertThat(save()).isTrue();
    School stored = at.stored(school.key());
    assertThat(stored.names()).isEqualTo(new SchoolNames("", "Школа № 8", "Школа № 8 им. А. С. Зорина", List.of()));
    assertThat(stored.small()).contains(false);
    assertThat(stored.codes()).isEqualTo(school.codes());
    assertThat(at.years(school.key())).containsExactly(
        new SchoolYearRecord(school.key(), YEAR.previous(), OptionalInt.of(512), false, "переезд"),
        new SchoolYearRecord(school.key(), YEAR, OptionalInt.of(1040), true, ""));
    List<Event> events = at.events().subList(0, 3);
    assertThat(events).extracting(Event::person).containsOnly("И. П. Лебедева");
    assertThat(events).extracting(Event::action).containsOnly(events.getFirst().action());
    assertThat(events).extracting(Event::table).containsExactlyInAnyOrder("school", "school_year", "school_year");
    assertThat(model.unsaved()).isFalse();
    assertThat(model.message().get()).isEqualTo("Сохранено");
    assertThat(workspace.revision().get()).isEqualTo(1);
  }

  @Test
  void nothingIsStoredWhereNothingChanged() throws Failure {
    int before = at.events().size();
    AtomicInteger went = new AtomicInteger();
    form.everyday.value().set("Школа № 8 ");
    assertThat(model.unsaved()).isFalse();
    assertThat(model.save(went::incrementAndGet)).isTrue();
    assertThat(went).hasValue(1);
    assertThat(at.events()).hasSize(before);
    assertThat(workspace.revision().get()).isZero();
  }

  @Test
  void codesAreReadAsPeopleTypeThem() throws Failure {
    form.organisation.value().set("790 009");
    form.fisOko.value().set("ЕDU790009"); // the first letter is Cyrillic
    assertThat(save()).isTrue();
    assertThat(at.stored(school.key()).codes()).isEqualTo(new SchoolCodes("790009", "edu790009", ""));
  }

  @Test
  void wrongCodesAreSaidAtTheirFieldAndStayThere() throws Failure {
    form.organisation.value().set("79001");
    form.fisOko.value().set("790009");
    form.own.value().set("edu790009");
    assertThat(form.organisation.error().get()).isEmpty();
    assertThat(save()).isFalse();
    assertThat(form.organisation.error().get()).contains("шесть цифр");
    assertThat(form.fisOko.error().get()).contains("edu");
    assertThat(form.own.error().get()).contains("ФИС ОКО");
    assertThat(form.organisation.value().get()).isEqualTo("79001");
    assertThat(at.stored(school.key()).codes()).isEqualTo(school.codes());
    form.organisation.value().set("790010");
    assertThat(form.organisation.error().get()).as("gone as soon as it is right").isEmpty();
  }

  @Test
  void aCodeOfAnotherSchoolIsNamedWithIt() throws Failure {
    at.add("Лицей № 2", "Берёзовский район", new SchoolCodes("790002", "", "Л-2"), SchoolType.LYCEUM, PlaceKind.CITY);
    at.add("Гимназия", "Другой район", new SchoolCodes("", "", "Г-1"), SchoolType.GYMNASIUM, PlaceKind.CITY);
    model.load();
    form.organisation.value().set("790002");
    form.own.value().set("л-2");
    assertThat(save()).isFalse();
    assertThat(form.organisation.error().get()).contains("Лицей № 2");
    assertThat(form.own.error().get()).contains("Лицей № 2");
    form.organisation.value().set("790008");
    form.own.value().set("Г-1");
    assertThat(save()).as("own codes differ only inside a municipality").isTrue();
  }

  @Test
  void aCodeGivenAwayMeanwhileIsRefusedAndTheTextStays() throws Failure {
    form.organisation.value().set("790002");
    at.add("Лицей № 2", "Берёзовский район", new SchoolCodes("790002", "", ""), SchoolType.LYCEUM, PlaceKind.CITY);
    assertThat(save()).isTrue();
    assertThat(model.message().get()).contains("Не сохранено").contains("Лицей № 2");
    assertThat(form.organisation.value().get()).isEqualTo("790002");
    assertThat(at.stored(school.key()).codes().organisation()).isEqualTo("790008");
    assertThat(workspace.revision().get()).isZero();
  }

  @Test
  void whatAnImportChangedMeanwhileIsKept() throws Failure {
    form.shortName.value().set("МБОУ СОШ № 8");
    form.aliases.value().set(List.of("СОШ 8"));
    year(YEAR).compared().value().set(false);
    year(YEAR).reason().value().set("ремонт");
    School now = at.stored(school.key());
    at.update(new School(now.id(), now.key(), now.version(),
        new SchoolNames("", "Школа № 8", "Школа № 8", List.of("8 школа")), now.codes(), now.municipality(), now.type(),
        PlaceKind.URBAN_SETTLEMENT, Optional.of(true), Optional.empty()));
    at.year(school.key(), YEAR, 498);
    assertThat(save()).isTrue();
    School stored = at.stored(school.key());
    assertThat(stored.names().shortName()).isEqualTo("МБОУ СОШ № 8");
    assertThat(stored.names().aliases()).containsExactlyInAnyOrder("8 школа", "СОШ 8");
    assertThat(stored.place()).isEqualTo(PlaceKind.URBAN_SETTLEMENT);
    assertThat(stored.small()).contains(true);
    assertThat(at.years(school.key()))
        .contains(new SchoolYearRecord(school.key(), YEAR, OptionalInt.of(498), false, "ремонт"));
    assertThat(model.unsaved()).isFalse();
    assertThat(form.place.value().get()).isEqualTo(PlaceKind.URBAN_SETTLEMENT);
  }

  @Test
  void loadingAnewLeavesWhatWasTyped() throws Failure {
    form.full.value().set("Полное имя");
    at.year(school.key(), YEAR, 498);
    model.load();
    assertThat(form.full.value().get()).isEqualTo("Полное имя");
    assertThat(year(YEAR).contingent().value().get()).isEqualTo("498");
    model.revert();
    assertThat(form.full.value().get()).isEmpty();
    assertThat(model.unsaved()).isFalse();
  }

  @Test
  void outOfComparisonNeedsAReasonAndProposesTheUsualOne() throws Failure {
    year(YEAR).compared().value().set(false);
    assertThat(year(YEAR).reason().value().get()).isEmpty();
    assertThat(save()).isFalse();
    assertThat(year(YEAR).reason().error().get()).contains("причину");
    form.everyday.value().set("Вечерняя (сменная) школа № 8");
    year(YEAR.previous()).compared().value().set(false);
    assertThat(year(YEAR.previous()).reason().value().get()).isEqualTo("вечерняя (сменная) школа");
    year(YEAR).compared().value().set(true);
    assertThat(save()).isTrue();
    assertThat(at.years(school.key())).containsExactly(new SchoolYearRecord(school.key(), YEAR.previous(),
        OptionalInt.of(512), false, "вечерняя (сменная) школа"));
  }

  @Test
  void pupilsAreAWholeNumberOrNoData() throws Failure {
    YearLine line = year(YEAR.previous());
    for (String wrong : List.of("-1", "12,5", "около 500", "1234567")) {
      line.contingent().value().set(wrong);
      assertThat(save()).as(wrong).isFalse();
      assertThat(line.contingent().error().get()).as(wrong).contains("нет данных");
    }
    line.contingent().value().set("0");
    assertThat(save()).isTrue();
    assertThat(at.years(school.key()).getFirst().contingent()).hasValue(0);
    line.contingent().value().set("");
    assertThat(save()).isTrue();
    assertThat(at.years(school.key()).getFirst().contingent()).isEmpty();
  }

  @Test
  void aSpellingTypedButNotAddedIsNotLost() throws Failure {
    form.newAlias.value().set("СОШ 8");
    assertThat(form.changes().get()).isEqualTo("другие написания");
    assertThat(save()).isTrue();
    assertThat(at.stored(school.key()).names().aliases()).containsExactly("СОШ 8");
    form.removeAlias("СОШ 8");
    assertThat(save()).isTrue();
    assertThat(at.stored(school.key()).names().aliases()).isEmpty();
  }

  @Test
  void aSchoolIsNotAFilialOfItsOwnFilial() throws Failure {
    School child = at.add("Филиал");
    School other = at.add("Степная СОШ");
    at.update(new School(child.id(), child.key(), child.version(), child.names(), child.codes(), child.municipality(),
        child.type(), child.place(), child.small(), Optional.of(school.key())));
    model.load();
    assertThat(model.possibleParents()).extracting(School::key).containsExactly(other.key());
    form.parent.value().set(Optional.of(other.key()));
    assertThat(save()).isTrue();
    assertThat(at.stored(school.key()).parent()).contains(other.key());
  }

  @Test
  void aSchoolThatIsGoneIsSaidAndTheTextStays() throws Failure {
    form.shortName.value().set("МБОУ СОШ № 8");
    at.remove(school.key());
    assertThat(save()).isTrue();
    assertThat(model.message().get()).contains("больше нет").contains("Вернитесь");
    assertThat(form.shortName.value().get()).isEqualTo("МБОУ СОШ № 8");
    assertThat(model.saving().get()).isFalse();
  }

  @Test
  void aNameIsNeeded() throws Failure {
    form.everyday.value().set("  ");
    assertThat(save()).isFalse();
    assertThat(form.everyday.error().get()).contains("название");
    form.everyday.value().set("а".repeat(1001));
    assertThat(form.everyday.error().get()).contains("1\u202f000");
  }

  @Test
  void everyYearOfTheWorkspaceHasALine() {
    workspace.offer(List.of(new SchoolYear(2021), new SchoolYear(2023)));
    model.load();
    assertThat(form.years()).extracting(YearLine::year).containsExactly(YEAR, new SchoolYear(2024),
        new SchoolYear(2023), new SchoolYear(2021));
  }

  /// Another window, or an undo, stores another municipality while this one is typed into the field.
  private void other(String everyday, String municipality) throws Failure {
    School now = at.stored(school.key());
    at.update(new School(now.id(), now.key(), now.version(),
        new SchoolNames(now.names().full(), now.names().shortName(), everyday, now.names().aliases()), now.codes(),
        municipality, now.type(), now.place(), now.small(), now.parent(), now.end()));
  }

  @Test
  void aFieldChangedByBothIsAskedAboutAndMineMayStay() throws Failure {
    form.municipality.value().set("Мой район");
    form.small.value().set(Optional.of(true));
    other("Школа № 8 имени Зорина", "Чужой район");
    assertThat(save()).isTrue();
    assertThat(at.stored(school.key()).municipality()).as("nothing is stored unasked").isEqualTo("Чужой район");
    assertThat(at.stored(school.key()).small()).isEmpty();
    assertThat(model.clash().get()).isEqualTo(form.municipality.name());
    assertThat(form.municipality.error().get()).contains("Чужой район");
    assertThat(form.municipality.value().get()).isEqualTo("Мой район");
    model.keepMine();
    assertThat(at.stored(school.key()).municipality()).isEqualTo("Мой район");
    assertThat(at.stored(school.key()).small()).contains(true);
    assertThat(at.stored(school.key()).names().everyday()).as("what only the other changed")
        .isEqualTo("Школа № 8 имени Зорина");
    assertThat(model.unsaved()).isFalse();
    assertThat(model.clash().get()).isEmpty();
  }

  @Test
  void theOthersValueMayStayAndTheRestIsStored() throws Failure {
    form.municipality.value().set("Мой район");
    form.small.value().set(Optional.of(true));
    other("Школа № 8", "Чужой район");
    model.load();
    assertThat(form.municipality.error().get()).as("said before saving").contains("Чужой район");
    AtomicInteger went = new AtomicInteger();
    assertThat(model.save(went::incrementAndGet)).isTrue();
    assertThat(went).hasValue(0);
    model.decideLater();
    assertThat(form.municipality.value().get()).isEqualTo("Мой район");
    assertThat(model.save(went::incrementAndGet)).isTrue();
    model.takeTheirs();
    assertThat(went).hasValue(1);
    assertThat(at.stored(school.key()).municipality()).isEqualTo("Чужой район");
    assertThat(at.stored(school.key()).small()).contains(true);
    assertThat(form.municipality.value().get()).isEqualTo("Чужой район");
    assertThat(form.municipality.error().get()).isEmpty();
  }

  @Test
  void theSameValueFromBothIsNoQuestion() throws Failure {
    form.municipality.value().set("Общий район");
    other("Школа № 8", "Общий район");
    assertThat(save()).isTrue();
    assertThat(model.clash().get()).isEmpty();
    assertThat(model.unsaved()).isFalse();
  }
}

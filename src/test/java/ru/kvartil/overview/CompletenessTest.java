package ru.kvartil.overview;

import java.time.OffsetDateTime;
import ru.kvartil.note.Length;
import ru.kvartil.note.MadeNote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.kvartil.assessment.Measure;
import ru.kvartil.assessment.Procedure;
import ru.kvartil.assessment.ResultKey;
import ru.kvartil.fact.SampleObservations;
import ru.kvartil.note.DataStamp;
import ru.kvartil.overview.Arrival.Awaited;
import ru.kvartil.overview.Arrival.NotExpected;
import ru.kvartil.overview.Arrival.Sent;
import ru.kvartil.passport.PassportField;
import ru.kvartil.school.PlaceKind;
import ru.kvartil.school.School;
import ru.kvartil.school.SchoolCodes;
import ru.kvartil.school.SchoolKey;
import ru.kvartil.school.SchoolNames;
import ru.kvartil.school.SchoolType;
import ru.kvartil.shared.SchoolYear;

/// Who has sent what, what looks wrong, what the aim is in schools: numbers worked by hand.
class CompletenessTest {
  private static final SchoolYear YEAR = new SchoolYear(2025);
  private static final ResultKey EGE = ResultKey.of(Procedure.EGE, "Русский язык");
  private static final ResultKey OGE = ResultKey.of(Procedure.OGE, "Математика");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final SampleObservations facts = new SampleObservations();
  private final List<School> schools = List.of(school(1, SchoolType.SECONDARY), school(2, SchoolType.BASIC),
      school(3, SchoolType.PRIMARY), school(4, SchoolType.EVENING));

  private static School school(int key, SchoolType type) {
    return new School(new UUID(0, key), new SchoolKey(key), 1, SchoolNames.of("Школа № " + key), new SchoolCodes("", "",
        ""), "", type, PlaceKind.UNKNOWN, Optional.empty(), Optional.empty());
  }

  private Completeness board(Map<Source, LocalDate> due) {
    return Completeness.of(new Completeness.Input(schools, facts, Set.of(new SchoolKey(1)), (school, year,
        series) -> Optional.of(LocalDate.of(2026, 11, 12)), due), YEAR, TODAY);
  }

  private void took(ResultKey key, int school, int year, double took, double below) {
    facts.put(school, year, key.series(Measure.PARTICIPANTS), took);
    facts.put(school, year, key.series(Measure.BELOW_MINIMUM), below);
  }

  @Test
  void aSchoolOwesWhatItsKindHasAndWhatItSentBefore() {
    took(EGE, 1, 2025, 20, 1);
    took(OGE, 4, 2024, 12, 1);
    facts.put(1, 2025, PassportField.PUPILS.series(), 400);
    Completeness board = board(Map.of());

    assertThat(board.sources()).containsExactly(Source.EGE, Source.OGE, Source.PASSPORT, Source.CONTINGENT);
    assertThat(board.rows().get(0).arrivals().get(0)).isEqualTo(new Sent(2, Optional.of(LocalDate.of(2026, 11, 12)),
        0));
    assertThat(board.rows().get(1).arrivals().get(0)).as("no ЕГЭ after nine classes").isEqualTo(new NotExpected());
    assertThat(board.rows().get(1).arrivals().get(1)).isEqualTo(new Awaited(Optional.empty(), 0));
    assertThat(board.rows().get(2).arrivals().get(1)).as("no ОГЭ after four").isEqualTo(new NotExpected());
    assertThat(board.rows().get(3).arrivals().get(1)).as("the evening school sent it last year").isEqualTo(
        new Awaited(Optional.empty(), 0));
    assertThat(board.rows().get(3).arrivals().get(0)).as("and never the other").isEqualTo(new NotExpected());
    // № 1: 4, № 2: ОГЭ, passport, contingent, № 3: passport, contingent, № 4: as № 2; of them № 1 sent three.
    assertThat(board.expected()).isEqualTo(12);
    assertThat(board.sent()).isEqualTo(3);
    assertThat(board.owed(board.rows().get(0))).containsExactly(Source.OGE);
  }

  @Test
  void daysAreCountedFromTheDueDate() {
    took(EGE, 1, 2025, 20, 1);
    Completeness board = board(Map.of(Source.EGE, LocalDate.of(2026, 11, 10), Source.PASSPORT, LocalDate.of(2026, 11,
        20), Source.VPR, LocalDate.of(2026, 12, 1)));

    assertThat(board.rows().get(0).arrivals().get(0)).as("came two days after").isEqualTo(new Sent(2, Optional.of(
        LocalDate.of(2026, 11, 12)), 2));
    assertThat(board.rows().get(0).latest()).isEqualTo(2);
    assertThat(board.rows().get(0).arrivals().get(1)).as("ВПР is still to come").isEqualTo(new Awaited(Optional.of(
        LocalDate.of(2026, 12, 1)), 0));
    assertThat(board.owing()).extracting(row -> row.school().key().value()).startsWith(2);
  }

  @Test
  void partsAboveWholesAndJumpsAreDoubted() {
    took(EGE, 1, 2025, 20, 25);
    took(OGE, 2, 2024, 40, 2);
    took(OGE, 2, 2025, 40, 18);
    took(OGE, 4, 2024, 8, 0);
    took(OGE, 4, 2025, 8, 8);
    facts.put(1, 2025, PassportField.PUPILS.series(), 300);
    facts.put(1, 2024, PassportField.PUPILS.series(), 400);
    facts.put(1, 2025, PassportField.LARGE_FAMILY.series(), 310);
    List<Doubt> doubts = DoubtfulValues.of(schools, facts, YEAR, Jumps.usual());

    assertThat(doubts).extracting(doubt -> doubt.school().key().value() + " " + doubt.kind()).containsExactly(
        "1 PART_ABOVE_WHOLE", "1 PART_ABOVE_WHOLE", "1 JUMP", "2 JUMP");
    assertThat(doubts.getFirst().text()).contains("25 больше").contains("(20)");
    assertThat(doubts.getLast().text()).contains("45,0", "5,0", "2023/2024");
    assertThat(DoubtfulValues.of(schools, facts, new SchoolYear(2023), Jumps.usual())).isEmpty();
  }

  @Test
  void theAimIsANumberOfSchools() {
    SupportAim aim = ShippedAim.read();
    assertThat(aim.source()).contains("Саратов");
    assertThat(SupportAim.most(7, aim.least())).as("25 % of 7 are 1,75, so two fewer").isEqualTo(5);
    assertThat(SupportAim.most(7, aim.best())).isEqualTo(4);
    assertThat(SupportAim.most(4, 25)).isEqualTo(3);
    assertThat(SupportAim.most(0, 25)).isZero();
  }

  @Test
  void theListMovedByName() {
    SupportMovement moved = SupportMovement.of(schools, Set.of(new SchoolKey(1), new SchoolKey(2)), Set.of(
        new SchoolKey(2), new SchoolKey(4)));
    assertThat(moved.left()).containsExactly(schools.get(0));
    assertThat(moved.entered()).containsExactly(schools.get(3));
    assertThat(moved.stayed()).containsExactly(schools.get(1));
  }

  @Test
  void aStampChangesWithAValueOfTheSchoolAndWithNoOther() {
    took(EGE, 1, 2025, 20, 1);
    String before = DataStamp.of(facts, List.of(new SchoolKey(1)), YEAR);
    took(EGE, 2, 2025, 10, 1);
    took(EGE, 1, 2026, 20, 1);
    assertThat(DataStamp.of(facts, List.of(new SchoolKey(1)), YEAR)).isEqualTo(before).hasSize(16);
    facts.put(1, 2025, EGE.series(Measure.BELOW_MINIMUM), 2);
    assertThat(DataStamp.of(facts, List.of(new SchoolKey(1)), YEAR)).isNotEqualTo(before);
  }

  @Test
  void aNoteIsStaleWhenItsSchoolHasOtherValues() {
    took(EGE, 1, 2025, 20, 1);
    took(EGE, 2, 2025, 20, 1);
    took(EGE, 4, 2025, 20, 1);
    var register = List.of(made(2, "0"), made(1, DataStamp.of(facts, List.of(new SchoolKey(1)), YEAR)), made(2,
        DataStamp.of(facts, List.of(new SchoolKey(2)), YEAR)));
    NotesToMake notes = NotesToMake.of(schools, facts, register, YEAR);
    assertThat(notes.made()).containsExactly(schools.get(0));
    assertThat(notes.stale()).as("the newest counts").containsExactly(schools.get(1));
    assertThat(notes.absent()).as("without values there is nothing to write").containsExactly(schools.get(3));
  }

  private static MadeNote made(int school, String stamp) {
    return new MadeNote(Optional.of(new SchoolKey(school)), YEAR, Length.FULL, stamp,
        OffsetDateTime.MIN, "Ирина");
  }
}

package ru.kvartil.chart.jfree;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.kvartil.chart.Box;
import ru.kvartil.chart.ChartLook;
import ru.kvartil.chart.Districts;
import ru.kvartil.chart.HotRegion;
import ru.kvartil.chart.SchoolScatter;

/// Names in charts of many schools never touch each other.
class NamesTest {
  private static final Rectangle2D ROOM = new Rectangle2D.Double(8, 30, 1000, 520);
  private final Typeface face = Typeface.load(ChartLook.SCREEN);
  private final Canvas canvas = new Canvas(1016, 560, face);

  @ParameterizedTest
  @CsvSource({"4, 3", "24, 21", "60, 40", "200, 40"})
  void namesOfDotsTouchNoOtherNameDotOrLine(int schools, int atLeast) {
    SchoolScatter spec = Districts.scatter(schools);
    SchoolScatterScene scene = new SchoolScatterScene(spec, canvas);
    List<DotNames.Placed> names = scene.names(ROOM);
    List<Box> dots = scene.regions(ROOM).stream().map(HotRegion::box).map(box -> box.grown(-3)).toList();

    assertThat(names.size()).isBetween(atLeast, schools - 1);
    assertThat(names).extracting(DotNames.Placed::dot).doesNotHaveDuplicates();
    for (DotNames.Placed name : names) {
      assertThat(ROOM.contains(name.box().x(), name.box().y(), name.box().width(), name.box().height())).isTrue();
      assertThat(dots).noneMatch(name.box()::overlaps);
      assertThat(names).filteredOn(other -> other != name).noneMatch(other -> name.box().overlaps(other.box()))
          .noneMatch(other -> other.leader().filter(line -> crosses(line, name.box())).isPresent());
    }
    assertThat(scene.names(ROOM)).as("the same places again").extracting(DotNames.Placed::box)
        .isEqualTo(names.stream().map(DotNames.Placed::box).toList());
  }

  @Test
  void aNameIsAsWideAsItsLettersAndStandsByItsDotOrAtALine() {
    SchoolScatter spec = Districts.scatter(60);
    SchoolScatterScene scene = new SchoolScatterScene(spec, canvas);
    List<HotRegion> dots = scene.regions(ROOM);
    for (DotNames.Placed name : scene.names(ROOM)) {
      String word = spec.whole().get(name.dot()).name();
      double whole = Typeface.width(word, face.tick().deriveFont(face.tick().getSize2D() - 2));
      assertThat(name.box().width()).isLessThanOrEqualTo(whole + 0.01);
      if (whole < 200) {
        assertThat(name.box().width()).isGreaterThan(whole - 0.01);
      }
      Box dot = dots.get(name.dot()).box();
      assertThat(name.leader().isPresent() || name.box().grown(11).overlaps(dot)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 24, 60, 200})
  void namesOfSlopesDoNotTouch(int schools) {
    Rectangle2D room = new Rectangle2D.Double(8, 30, 1000, 700);
    List<LevelSlopesScene.Name> names = new LevelSlopesScene(Districts.slopes(schools, 5), new Canvas(1016, 740, face))
        .names(room);
    List<Box> seen = new ArrayList<>();
    for (LevelSlopesScene.Name name : names) {
      assertThat(seen).noneMatch(name.box()::overlaps);
      seen.add(name.box());
    }
    assertThat(names.size()).isGreaterThanOrEqualTo(Math.min(schools * 2, 80));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 24, 40})
  void everyValueOfAMapAnswersOnceInTheOrderOfRows(int schools) {
    List<HotRegion> regions = new HeatMapScene(Districts.map(schools, 5), canvas).regions(ROOM);
    assertThat(regions).hasSize(schools * 5);
    assertThat(regions.get(5).text()).startsWith(Districts.name(2));
    for (int i = 1; i < regions.size(); i++) {
      assertThat(regions.get(i).box().overlaps(regions.get(i - 1).box())).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 4", "24, 20", "40, 20"})
  void everyMarkOfAMapOfStatesAnswersOnce(int schools, int tests) {
    List<HotRegion> regions = new StateMapScene(Districts.states(schools, tests), canvas).regions(ROOM);
    assertThat(regions).hasSize(schools * tests);
    assertThat(regions.get(tests + 1).text()).startsWith(Districts.name(2)).contains("K02 Критерий 2: ");
    for (int i = 1; i < regions.size(); i++) {
      assertThat(regions.get(i).box().overlaps(regions.get(i - 1).box())).isFalse();
    }
  }

  @Test
  void namesOfSchoolsKeepOffNamesOfFields() {
    SchoolScatterScene scene = new SchoolScatterScene(Districts.fields(60), canvas);
    List<Rectangle2D> fields = scene.fieldNames(ROOM);
    assertThat(fields).hasSize(4);
    for (Rectangle2D field : fields) {
      assertThat(ROOM.contains(field)).isTrue();
      assertThat(scene.names(ROOM)).noneMatch(name -> name.box().overlaps(new Box(field.getX(), field.getCenterY() - 1,
          field.getWidth(), 2)));
    }
  }

  private static boolean crosses(Line2D line, Box box) {
    return line.intersects(box.x(), box.y(), box.width(), box.height());
  }
}

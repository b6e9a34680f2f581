package ru.kvartil;

import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds the order of packages and the rules of the architecture on every build. Changing a rule takes an ADR.
@AnalyzeClasses(packages = "ru.kvartil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /// Each package sees only those on lines before it; siblings on one line do not see each other.
  private static final List<List<String>> ORDER = List.of(List.of("shared"), List.of("vault"), List.of("original"),
      List.of("chart", "provenance", "search", "storage"),
      List.of("report"), List.of("ui"), List.of("help", "protection"), List.of("audit"), List.of("district"),
      List.of("school"), List.of("fact"), List.of("history", "backup", "journal"),
      List.of("staff", "passport", "assessment"), List.of("indicator"), List.of("methodology", "entry"),
      List.of("index"),
      List.of("identification"), List.of("cluster", "context", "supportlist", "risk"),
      List.of("development", "roadmap", "support"),
      List.of("monitoring"), List.of("importing", "exchange"), List.of("note"), List.of("overview", "demo"),
      List.of("cli"), List.of("app"));

  @ArchTest
  static final ArchRule packagesSeeOnlyEarlierOnes = classes().should(onlySeeEarlierPackages());

  @ArchTest
  static final ArchRule noCycles = slices().matching("ru.kvartil.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule windowClassesStayInUi = noClasses().that(not(resideInAnyPackage("..ui..", "ru.kvartil.app..")))
      .should().dependOnClassesThat()
      .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

  @ArchTest
  static final ArchRule nothingButUiAndAppSeesUi = noClasses()
      .that(not(resideInAnyPackage("..ui..", "ru.kvartil.app..")))
      .should().dependOnClassesThat().resideInAnyPackage("ru.kvartil..ui..");

  @ArchTest
  static final ArchRule sqlStaysInStorage = noClasses().that(not(resideInAPackage("..storage..")))
      .should().dependOnClassesThat()
      .resideInAnyPackage("org.jooq..", "org.h2..", "org.postgresql..", "java.sql..", "org.flywaydb..");

  @ArchTest
  static final ArchRule onlyAppSeesAdapters = noClasses()
      .that(not(resideInAnyPackage("..storage..", "ru.kvartil.app..")))
      .should().dependOnClassesThat().resideInAnyPackage("ru.kvartil.*.storage..");

  @ArchTest
  static final ArchRule onlyAppAndAdaptersSeeTheEngine = noClasses()
      .that(not(resideInAnyPackage("..storage..", "ru.kvartil.app..")))
      .should().dependOnClassesThat().resideInAnyPackage("ru.kvartil.storage..");

  @ArchTest
  static final ArchRule editsGoThroughTheJournal = noClasses()
      .that().resideInAPackage("ru.kvartil.*.storage..").and()
      .haveNameNotMatching(".*\\.Jooq(\\w*Facts|Trail|Replay)(\\$.*)?")
      .should().callMethodWhere(
          com.tngtech.archunit.core.domain.JavaCall.Predicates
              .target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
                  .<JavaClass>owner(resideInAPackage("org.jooq..")))
              .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates
                      .nameMatching("insertInto|update|deleteFrom|mergeInto|insert|delete|store|execute"))));

  @ArchTest
  static final ArchRule officeReadersHaveRooms = noClasses().that(not(resideInAnyPackage("..xlsx..", "..docx..")))
      .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.dhatim..", "com.fasterxml.aalto..");

  @ArchTest
  static final ArchRule chartLibraryHasARoom = noClasses().that(not(resideInAPackage("..chart.jfree..")))
      .should().dependOnClassesThat().resideInAnyPackage("org.jfree..");

  @ArchTest
  static final ArchRule argon2HasARoom = noClasses().that(not(resideInAPackage("ru.kvartil.vault..")))
      .should().dependOnClassesThat().resideInAnyPackage("org.bouncycastle..");

  @ArchTest
  static final ArchRule codesHaveARoom = noClasses().that(not(resideInAPackage("ru.kvartil.protection")))
      .should().dependOnClassesThat().resideInAnyPackage("com.google.zxing..");

  @ArchTest
  static final ArchRule ofBouncyCastleOnlyArgon2 = noClasses().that(resideInAPackage("ru.kvartil.."))
      .should().dependOnClassesThat(resideInAPackage("org.bouncycastle..").and(
          not(com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith("Argon2"))
              .and(not(com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("Builder")))));

  @ArchTest
  static final ArchRule awtHasTwoRooms = noClasses()
      .that(not(resideInAnyPackage("..chart.jfree..", "..report.pdf..")))
      .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..");

  @ArchTest
  static final ArchRule nobodyPrints = noClasses().that(not(resideInAPackage("ru.kvartil.app..")))
      .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
      .orShould().callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule threadsAreMadeInThreePlaces = noClasses()
      .that(not(resideInAnyPackage("ru.kvartil.storage..", "ru.kvartil.app.."))).and()
      .haveNameNotMatching(".*\\.FxTasks(\\$.*)?")
      .should().callConstructor(Thread.class, Runnable.class).orShould()
      .callConstructor(Thread.class, Runnable.class, String.class)
      .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors");

  @ArchTest
  static final ArchRule nobodyInterrupts = noClasses().should().callMethod(Thread.class, "interrupt")
      .orShould().callMethod(ExecutorService.class, "shutdownNow")
      .orShould().dependOnClassesThat().haveFullyQualifiedName("javafx.concurrent.Task");

  @ArchTest
  static final ArchRule theWindowsThreadIsEnteredInOnePlace = noClasses().that()
      .haveNameNotMatching(".*\\.FxTasks(\\$.*)?")
      .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");

  @ArchTest
  static final ArchRule theDayComesFromOutside = noClasses()
      .that(not(resideInAnyPackage("ru.kvartil.app..", "..ui..", "ru.kvartil.cli..")))
      .should().callMethod(LocalDate.class, "now")
      .orShould().callMethod(LocalDate.class, "now", ZoneId.class);

  /// Whatever a user keeps is written by `SafeFile`; the engine's files by `storage`. Channels are opened for reading by
  /// `Files.newByteChannel(path)`; an argument cannot be told here, so its name is not on the list.
  @ArchTest
  static final ArchRule filesAreWrittenInOnePlace = noClasses()
      .that(not(resideInAnyPackage("ru.kvartil.storage..", "ru.kvartil.*.storage.."))).and()
      .haveNameNotMatching("ru\\.kvartil\\.shared\\.(SafeFile|Renaming)(\\$.*)?")
      .should().callMethodWhere(
          com.tngtech.archunit.core.domain.JavaCall.Predicates
              .target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
                  .<JavaClass>owner(equivalentTo(Files.class)))
              .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates
                      .nameMatching("write|writeString|newOutputStream|newBufferedWriter|copy|createTempFile"))))
      .orShould().callMethodWhere(
          com.tngtech.archunit.core.domain.JavaCall.Predicates
              .target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With
                  .<JavaClass>owner(equivalentTo(FileChannel.class)))
              .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching("open"))))
      .orShould().dependOnClassesThat().belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class);

  @ArchTest
  static final ArchRule noStateInClasses = fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC)
      .and().areDeclaredInClassesThat(not(resideInAPackage("ru.kvartil.storage.schema..")))
      .should(new ArchCondition<>("be final") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
          if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is a mutable static"));
          }
        }
      });

  @ArchTest
  static final ArchRule noVagueNames = noClasses()
      .should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?");

  private static ArchCondition<JavaClass> onlySeeEarlierPackages() {
    Map<String, Integer> line = new HashMap<>();
    for (int i = 0; i < ORDER.size(); i++) {
      for (String name : ORDER.get(i)) {
        line.put(name, i);
      }
    }
    return new ArchCondition<>("only see packages before their own") {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        String own = feature(from);
        List<String> breaches = new ArrayList<>();
        if (!line.containsKey(own)) {
          breaches.add(from.getName() + " is in a package without a place in the order");
        }
        from.getDirectDependenciesFromSelf().forEach(dependency -> {
          String other = feature(dependency.getTargetClass());
          if (!other.isEmpty() && !other.equals(own)
              && line.getOrDefault(other, 99) >= line.getOrDefault(own, 0)) {
            breaches.add(dependency.getDescription());
          }
        });
        breaches.forEach(text -> events.add(SimpleConditionEvent.violated(from, text)));
      }
    };
  }

  private static String feature(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith("ru.kvartil.")) {
      return "";
    }
    String rest = name.substring("ru.kvartil.".length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}

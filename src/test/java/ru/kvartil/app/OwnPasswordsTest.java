package ru.kvartil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.kvartil.audit.AuditEntry;
import ru.kvartil.cli.CommandLineFace;
import ru.kvartil.cli.DatabaseAt;
import ru.kvartil.district.Person;
import ru.kvartil.district.Role;
import ru.kvartil.district.Worker;
import ru.kvartil.shared.Deeds.Deed;
import ru.kvartil.shared.Failure;
import ru.kvartil.storage.Database;
import ru.kvartil.vault.Cheap;
import ru.kvartil.vault.KeySlot;

/// Passwords of people: whose password opened the database is known, and no name typed afterwards gives more.
class OwnPasswordsTest {
  private static final String HEAD = "А. А. Белова";
  private static final String METHODIST = "Вольф Борис";
  @TempDir
  Path folder;
  private Path main;
  private Path heads;
  private Path methodists;
  private Path other;
  private String err = "";

  @BeforeEach
  void make() throws Exception {
    main = password("main.txt", Cheap.PASSWORD);
    heads = password("head.txt", "лодка ветер фонарь");
    methodists = password("methodist.txt", "камень осень труба");
    other = password("other.txt", "совсем другой пароль");
    done(main, "init", "--district", "Озёрный");
    done(main, "people", "add", HEAD);
    done(main, "people", "add", METHODIST);
    done(main, "password", "give", "--for", METHODIST, "--new-password-file", methodists.toString());
  }

  private Path password(String file, String password) throws Exception {
    return Files.writeString(folder.resolve(file), password);
  }

  private Wiring wiring() {
    return new Wiring(new Folders(folder.resolve("user")), new Database.Origin(InstantSource.system(), "тест"),
        new Cheap().surroundings());
  }

  private int run(Path password, String... args) {
    StringWriter complained = new StringWriter();
    int code = new CommandLineFace(wiring().commands(), new PrintWriter(new StringWriter()),
        new PrintWriter(complained)).run(
            Stream.concat(Stream.of("--database", base().toString(), "--password-file", password.toString()),
                Stream.of(args)).toArray(String[]::new));
    err = complained.toString();
    return code;
  }

  private Path base() {
    return folder.resolve("база");
  }

  private void done(Path password, String... args) {
    assertThat(run(password, args)).as(() -> err).isZero();
  }

  private void refused(String words, Path password, String... args) {
    assertThat(run(password, args)).isEqualTo(2);
    assertThat(err).contains(words);
  }

  private OpenWorkplace open(Path password) throws Failure {
    return wiring().open(new DatabaseAt(base(), Optional.of(password)));
  }

  private Person person(String name) throws Failure {
    try (OpenWorkplace place = open(main)) {
      return place.transactions().read(place.people()::all).stream().filter(each -> each.name().equals(name))
          .findFirst().orElseThrow();
    }
  }

  @Test
  void whoUnlockedWorksWhateverNameIsGiven() throws Exception {
    refused("открыта паролем сотрудника " + METHODIST, methodists, "people", "add", "Чужой", "--person", HEAD);
    refused("нужна роль «руководитель центра»", methodists, "people", "role", METHODIST, "--role", "head");
    try (OpenWorkplace place = open(methodists)) {
      assertThat(place.access().worker().name()).isEqualTo(METHODIST);
      Worker head = place.transactions().read(place.people()::all).stream().filter(each -> each.name().equals(HEAD))
          .map(Worker::of).findFirst().orElseThrow();
      assertThatThrownBy(() -> place.sign(head)).hasMessageContaining("войдите с его паролем");
      assertThatThrownBy(() -> place.sign(Worker.unnamed("тест"))).hasMessageContaining("войдите с его паролем");
      assertThat(place.access().worker().role()).isEqualTo(Role.METHODIST);
      place.sign(Worker.of(person(place)));
    }
    done(main, "people", "add", "Чужой", "--person", HEAD);
  }

  private static Person person(OpenWorkplace place) throws Failure {
    return place.transactions().read(place.people()::all).stream().filter(each -> each.name().equals(METHODIST))
        .findFirst().orElseThrow();
  }

  @Test
  void aPersonChangesTheirOwnPasswordAndNobodyElses() throws Exception {
    done(methodists, "password", "change", "--new-password-file", other.toString());
    refused("Пароль не подошёл", methodists, "people", "list");
    done(other, "people", "list");
    done(main, "people", "list");
    refused("нужна роль", other, "password", "give", "--for", HEAD, "--new-password-file", heads.toString());
    refused("нужна роль", other, "password", "take", "--for", METHODIST);
    refused("нужна роль", other, "password", "sheet", "--recovery", folder.resolve("k.pdf").toString());
    assertThat(Files.exists(folder.resolve("k.pdf"))).isFalse();
    // The main password is a head's, whoever knows it.
    refused("нужна роль", main, "password", "change", "--new-password-file", heads.toString(), "--person", METHODIST);
    refused("нужна роль", main, "password", "sheet", "--recovery", folder.resolve("k.pdf").toString(), "--person",
        METHODIST);
    done(main, "password", "change", "--new-password-file", heads.toString(), "--person", HEAD);
    done(heads, "people", "list");
  }

  @Test
  void theHeadGivesAndTakesPasswordsAndTheTrailTellsOfIt() throws Exception {
    done(main, "password", "give", "--for", HEAD, "--new-password-file", heads.toString());
    done(heads, "password", "take", "--for", METHODIST);
    refused("Пароль не подошёл", methodists, "people", "list");
    try (OpenWorkplace place = open(heads)) {
      List<AuditEntry> lines = place.transactions().read(() -> place.trail().entries()).stream()
          .filter(line -> line.deed() == Deed.KEYS).toList();
      assertThat(lines).extracting(AuditEntry::what).containsExactly("Убран личный пароль: " + METHODIST,
          "Задан личный пароль: " + HEAD, "Задан личный пароль: " + METHODIST);
      assertThat(lines.getFirst().person()).isEqualTo(HEAD);
    }
  }

  @Test
  void nobodyCanSeeFromOutsideWhosePasswordsTheyAre() throws Exception {
    List<String> labels = new ArrayList<>();
    wiring().keys().vault(base()).people().stream().map(KeySlot::label).forEach(labels::add);
    assertThat(labels).containsExactly("", "В. Б.");
  }

  @Test
  void someHeadCanAlwaysOpenTheDatabase() throws Exception {
    try (OpenWorkplace place = open(main); var opened = wiring().keys().unlock(base(), Cheap.password())) {
      var vault = wiring().keys().vault(base());
      List<Person> all = place.transactions().read(place.people()::all);
      assertThatThrownBy(() -> place.passwords(vault).takeMain(opened, all))
          .hasMessageContaining("ни один руководитель центра не открыл бы базу");
      place.passwords(vault).give(opened, all.getFirst(), "лодка ветер фонарь".toCharArray());
      place.passwords(vault).takeMain(opened, all);
      assertThat(place.passwords(vault).main()).isEmpty();
    }
    refused("Пароль не подошёл", main, "people", "list");
    refused("ни один руководитель центра не открыл бы базу", heads, "password", "take", "--for", HEAD);
    done(heads, "people", "list");
  }

  @Test
  void anothersPasswordTypedIntoTheOpenWindowOfTheHeadGivesNothing() throws Exception {
    try (OpenWorkplace place = open(main);
        var typed = wiring().keys().unlock(base(), "камень осень труба".toCharArray())) {
      List<Person> all = place.transactions().read(place.people()::all);
      assertThatThrownBy(() -> place.passwords(wiring().keys().vault(base())).give(typed, all.getLast(),
          "совсем другой пароль".toCharArray())).hasMessageContaining("не тот пароль, которым открыта база");
    }
  }

  @Test
  void whoLeftTheCentreDoesNotOpenTheDatabase() throws Exception {
    Person left = person(METHODIST);
    try (OpenWorkplace place = open(main)) {
      place.transactions().write("Уволен", () -> {
        place.people().save(new Person(left.id(), left.name(), "", "", "", false, left.role()));
        return 0;
      });
    }
    refused("нет среди работающих в центре", methodists, "people", "list");
    refused("нет среди работающих в центре", methodists, "export", "schools", "--csv",
        folder.resolve("s.csv").toString());
    // The refused opening let the file go.
    done(main, "people", "list");
  }
}

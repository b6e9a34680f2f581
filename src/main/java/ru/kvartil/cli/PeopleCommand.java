package ru.kvartil.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import ru.kvartil.district.People;
import ru.kvartil.district.Person;
import ru.kvartil.district.Role;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// `people list`, `people add NAME [--role ROLE] [--job JOB]`, `people role NAME --role ROLE`.
@Command(name = "people")
final class PeopleCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of(PeopleCommand.class);
  private final Workplaces workplaces;
  @Spec
  private CommandSpec spec;
  @ParentCommand
  private KvartilCommand parent;
  @Parameters(index = "0", paramLabel = "list|add|role", descriptionKey = "what")
  private What what;
  @Parameters(index = "1", paramLabel = "NAME", arity = "0..1", descriptionKey = "name")
  private @Nullable String name;
  @Option(names = "--role", paramLabel = "head|methodist|reader")
  private @Nullable Role role;
  @Option(names = "--job", paramLabel = "JOB", defaultValue = "")
  private String job;

  PeopleCommand(Workplaces workplaces) {
    this.workplaces = workplaces;
  }

  /// What to do; Java words, hence the capitals.
  enum What {
    LIST, ADD, ROLE
  }

  @Override
  public Integer call() throws Failure {
    switch (what) {
      case LIST -> list();
      case ADD -> add(needed(name, "NAME").strip());
      case ROLE -> change(needed(name, "NAME").strip(), needed(role, "--role"));
    }
    return CommandLineFace.Exit.DONE;
  }

  private static <T> T needed(@Nullable T given, String option) throws Failure {
    if (given == null) {
      throw new Failure(TEXTS, "cli.missing", option);
    }
    return given;
  }

  private void list() throws Failure {
    try (Workplace workplace = workplaces.openReadOnly(parent.database())) {
      List<Person> all = workplace.transactions().read(workplace.people()::all);
      if (all.isEmpty()) {
        say(TEXTS.get("cli.people-none"));
      }
      all.forEach(person -> say(TEXTS.get(person.active() ? "cli.person" : "cli.person-left", person.name(),
          person.role().title(), person.job())));
    }
  }

  /// The first person of a centre is its head; who comes later, a методист unless told otherwise.
  private void add(String added) throws Failure {
    try (Workplace workplace = workplaces.open(parent.database())) {
      Person person = workplace.transactions().write(TEXTS.get("cli.person-action", added), () -> {
        List<Person> all = workplace.people().all();
        if (find(all, added).isPresent()) {
          throw new Failure(TEXTS, "cli.person-twice", added);
        }
        Role usual = all.stream().anyMatch(Person::active) ? Role.METHODIST : Role.HEAD;
        return workplace.people().add(new People.Draft(added, job, "", "", role == null ? usual : role));
      });
      say(TEXTS.get("cli.person-added", person.name(), person.role().title()));
    }
  }

  private void change(String named, Role given) throws Failure {
    try (Workplace workplace = workplaces.open(parent.database())) {
      Person changed = workplace.transactions().write(TEXTS.get("cli.role-action", named, given.title()), () -> {
        Person now = named(workplace, named);
        Person next = new Person(now.id(), now.name(), now.job(), now.phone(), now.email(), now.active(), given);
        workplace.people().save(next);
        return next;
      });
      say(TEXTS.get("cli.role-given", changed.name(), changed.role().title()));
    }
  }

  /// Who works in the centre under a name; in a transaction or outside.
  static Person named(Workplace workplace, String name) throws Failure {
    return find(workplace.transactions().read(workplace.people()::all), name)
        .orElseThrow(() -> new Failure(TEXTS, "cli.person-unknown", name));
  }

  private static Optional<Person> find(List<Person> all, String name) {
    return all.stream().filter(person -> person.active() && person.name().equalsIgnoreCase(name.strip())).findFirst();
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line.strip());
  }
}

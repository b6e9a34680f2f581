package ru.kvartil.district;

import java.util.Optional;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Who works with an open database and what they may do. Changes of tables are looked at by the storage's adapter before every
/// commit; services that do something else ask here themselves, whatever buttons a screen shows.
public interface Access {
  /// Code of the failure of everything refused for lack of a right.
  String REFUSED = "right.refused";

  /// Who works now, with their role.
  Worker worker();

  /// Whose personal password opened the database: then nobody else works until it is opened anew.
  default Optional<Person.PersonId> bound() {
    return Optional.empty();
  }

  default boolean may(Right right) {
    return right.grantedTo(worker().role());
  }

  /// @throws Failure with the code [#REFUSED] when who works has not this right
  default void require(Right right) throws Failure {
    if (!may(right)) {
      throw new Failure(Texts.of(Access.class), REFUSED, right.title(), right.who(), worker().name(),
          worker().role().title());
    }
  }

  /// What is lacking, for a screen that holds a button back; empty when nothing is.
  default String lacking(Right right) {
    return may(right)
        ? ""
        : Texts.of(Access.class).get("right.lacking", right.title(), right.who(), worker().name(),
            worker().role().title());
  }

  /// Where nobody is asked: a database being made, tests of other things.
  static Access unlimited() {
    return () -> Worker.unnamed("");
  }
}

package ru.kvartil.school;

import java.util.OptionalDouble;

/// How a school is reached: its people, its own contacts, the way to it. Empty text means unknown.
///
/// @param director директор
/// @param deputy заместитель директора
/// @param quality ответственный за качество образования
/// @param line contacts of the school itself
/// @param distance to the centre by road, kilometres, not negative; empty when unknown
/// @param internet its connection
public record SchoolContacts(PersonOfSchool director, PersonOfSchool deputy, PersonOfSchool quality, Line line,
    OptionalDouble distance, Internet internet) {
  /// Nothing is known.
  public static final SchoolContacts UNKNOWN = new SchoolContacts(PersonOfSchool.NOBODY, PersonOfSchool.NOBODY,
      PersonOfSchool.NOBODY, Line.UNKNOWN, OptionalDouble.empty(), Internet.UNKNOWN);

  /// A person at a school.
  ///
  /// @param name as the district writes it: «Лебедева Ирина Петровна»
  public record PersonOfSchool(String name, String phone, String email) {
    /// Nobody yet.
    public static final PersonOfSchool NOBODY = new PersonOfSchool("", "", "");
  }

  /// Contacts of the school itself.
  public record Line(String phone, String email, String site, String address) {
    /// Nothing is known.
    public static final Line UNKNOWN = new Line("", "", "", "");
  }

  /// Connection of a school.
  ///
  /// @param speed megabits a second, above 0; empty when unknown
  public record Internet(Access access, OptionalDouble speed) {
    /// Nothing is known.
    public static final Internet UNKNOWN = new Internet(Access.UNTOLD, OptionalDouble.empty());
  }

  /// Whether there is a connection; Russian words in `texts.properties`.
  public enum Access {
    ONLINE, OFFLINE, UNTOLD
  }
}

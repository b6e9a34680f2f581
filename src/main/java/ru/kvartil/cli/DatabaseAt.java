package ru.kvartil.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Which database a command works on and the file its password stands in: that of a protected file, or of the user of a server.
///
/// @param passwordFile first line is the password; needed by a protected database, not looked at by a plain one
/// @param person who works; empty for the only person of the centre, or for the machine's user where there is none or several
public record DatabaseAt(Where where, Optional<Path> passwordFile, Optional<String> person) {
  private static final Texts TEXTS = Texts.of(DatabaseAt.class);
  private static final Pattern SERVER = Pattern.compile("(?i)postgres(ql)?:/.*");
  private static final int LONGEST = 4096;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /// The two kinds of places.
  public sealed interface Where {
    /// A file of this machine.
    ///
    /// @param path with or without `.mv.db`
    record OfFile(Path path) implements Where {}

    /// A schema of a server.
    ///
    /// @param address as it was typed: `postgresql://user@host:port/database?schema=centre`
    record OfServer(String address) implements Where {}

    /// As a person names it: what begins as an address is one.
    static Where of(String named) {
      return SERVER.matcher(named).matches() ? new OfServer(named) : new OfFile(Path.of(named));
    }
  }

  public DatabaseAt(Path path, Optional<Path> passwordFile) {
    this(new Where.OfFile(path), passwordFile, Optional.empty());
  }

  /// The file.
  ///
  /// @throws Failure for a server: what is asked for is done with files
  public Path path() throws Failure {
    return switch (where) {
      case Where.OfFile(Path path) -> path;
      case Where.OfServer _ -> throw new Failure(TEXTS, "cli.on-server");
    };
  }

  /// As a person names it.
  @Override
  public String toString() {
    return switch (where) {
      case Where.OfFile(Path path) -> path.toString();
      case Where.OfServer(String address) -> address;
    };
  }

  /// A database without a password.
  public static DatabaseAt plain(Path path) {
    return new DatabaseAt(path, Optional.empty());
  }

  /// The password, to be overwritten by the caller.
  public char[] password() throws Failure {
    return read(passwordFile.orElseThrow(this::missing));
  }

  private Failure missing() {
    return new Failure(TEXTS, "cli.password-missing", where instanceof Where.OfFile(Path path) ? path : "");
  }

  /// First line of a file in UTF-8; never through a String.
  static char[] read(Path file) throws Failure {
    byte[] bytes = new byte[0];
    try {
      if (Files.size(file) > LONGEST) {
        throw new Failure(TEXTS, "cli.password-file", file);
      }
      bytes = Files.readAllBytes(file);
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      int from = text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
      int to = from;
      while (to < text.remaining() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
        to++;
      }
      char[] password = Arrays.copyOfRange(text.array(), from, to);
      Arrays.fill(text.array(), '\0');
      if (password.length == 0) {
        throw new Failure(TEXTS, "cli.password-file", file);
      }
      return password;
    } catch (CharacterCodingException binary) {
      throw new Failure(TEXTS, "cli.password-file", file);
    } catch (IOException unreadable) {
      throw new Failure(TEXTS, "cli.password-file", unreadable, file);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}

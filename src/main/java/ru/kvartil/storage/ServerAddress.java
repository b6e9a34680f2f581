package ru.kvartil.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.kvartil.shared.Failure;
import ru.kvartil.shared.Texts;

/// Where a database lies on a server, as `postgresql://user@host:port/database?schema=centre`. There is no password in it: a
/// command line is seen by everybody on the machine and kept in its history.
///
/// @param port 5432 where none was named
/// @param user empty: the user of the machine, as the tools of PostgreSQL have it
/// @param schema one centre is one schema; `kvartil` where none was named
/// @param ssl how the line is protected, in the words of PostgreSQL (`verify-full`); empty: as the driver decides
public record ServerAddress(String host, int port, String database, Optional<String> user, String schema,
    Optional<String> ssl) {
  private static final Texts TEXTS = Texts.of(ServerAddress.class);
  private static final Pattern BEGINNING = Pattern.compile("(?i)postgres(ql)?://.*");
  /// Latin, lower case: such a name means the same with quotes and without.
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final Pattern SSL = Pattern.compile("disable|allow|prefer|require|verify-ca|verify-full");
  private static final int USUAL_PORT = 5432;
  private static final String USUAL_SCHEMA = "kvartil";

  /// Whether a text is meant to be an address and not a path.
  public static boolean is(String text) {
    return BEGINNING.matcher(text).matches();
  }

  /// Reads an address.
  ///
  /// @throws Failure when it is none, or holds a password
  public static ServerAddress of(String text) throws Failure {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException broken) {
      // Without the text: a mistyped address may hold a password.
      throw new Failure(TEXTS, "storage.server-address");
    }
    @Nullable
    String user = uri.getUserInfo();
    if (user != null && user.indexOf(':') >= 0) {
      throw new Failure(TEXTS, "storage.server-password");
    }
    @Nullable
    String path = uri.getPath();
    if (!is(text) || uri.getHost() == null || path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
      throw new Failure(TEXTS, "storage.server-address");
    }
    Map<String, String> options = options(uri.getRawQuery());
    String schema = options.getOrDefault("schema", USUAL_SCHEMA);
    if (!NAME.matcher(schema).matches() || schema.startsWith("pg_") || schema.equals("public")
        || schema.equals("information_schema")) {
      throw new Failure(TEXTS, "storage.server-schema", schema);
    }
    return new ServerAddress(Objects.requireNonNull(uri.getHost()), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
        path.substring(1), Optional.ofNullable(user).filter(name -> !name.isEmpty()), schema,
        Optional.ofNullable(options.get("sslmode")));
  }

  private static Map<String, String> options(@Nullable String query) throws Failure {
    Map<String, String> options = new HashMap<>();
    if (query == null || query.isEmpty()) {
      return options;
    }
    for (String each : query.split("&")) {
      int equals = each.indexOf('=');
      String name = equals < 0 ? each : each.substring(0, equals);
      String value = equals < 0 ? "" : URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8);
      if (name.equals("password")) {
        throw new Failure(TEXTS, "storage.server-password");
      }
      boolean known = name.equals("schema") || (name.equals("sslmode") && SSL.matcher(value).matches());
      if (!known || options.put(name, value) != null) {
        throw new Failure(TEXTS, "storage.server-option", name);
      }
    }
    return options;
  }

  /// The same database with another schema.
  ServerAddress in(String other) {
    return new ServerAddress(host, port, database, user, other, ssl);
  }

  /// A name for what this machine keeps about the database: letters, digits and signs every file system takes.
  public String fileName() {
    return (host + "-" + port + "-" + database + "-" + schema).replaceAll("[^\\p{L}\\p{N}._-]", "_");
  }

  /// As a person types it.
  @Override
  public String toString() {
    return "postgresql://" + user.map(name -> name + "@").orElse("") + host + (port == USUAL_PORT ? "" : ":" + port)
        + "/" + database + "?schema=" + schema + ssl.map(mode -> "&sslmode=" + mode).orElse("");
  }
}

package ru.kvartil.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ru.kvartil.shared.Texts;

/// What kind of place a folder is: a database is safe on a disk of this machine alone. On a network share the lock of the
/// file may not hold and two programs write at once; a program that copies a folder to a cloud copies a file in the middle
/// of a change and may put an older one back.
enum Whereabouts {
  LOCAL, NETWORK, CLOUD;

  private static final Set<String> SHARES = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs",
      "afpfs",
      "ncpfs", "davfs", "webdav", "fuse.sshfs", "fuse.davfs2", "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.rclone");
  /// Names that synchronising programs give their folders, in lower case; a name may go on («OneDrive - Школа»).
  private static final List<String> CLOUDS = List.of(Texts.of(Whereabouts.class).get("storage.clouds").split("\\|"));
  private static final List<String> MARKS = List.of(".dropbox", ".dropbox.cache", ".sync_folder", ".nextcloudsync.log",
      ".owncloudsync.log");

  /// @param folder need not exist; then the nearest one above it counts
  static Whereabouts of(Path folder) {
    Path present = folder.toAbsolutePath();
    while (present.getParent() != null && !Files.isDirectory(present)) {
      present = present.getParent();
    }
    return of(folder.toAbsolutePath(), type(present), marked(present));
  }

  /// @param type of the file system as the operating system names it
  /// @param marked whether a synchronising program left its mark in the folder or above it
  static Whereabouts of(Path folder, String type, boolean marked) {
    String path = folder.toString();
    if (path.startsWith("\\\\") || path.startsWith("//") || SHARES.contains(type.toLowerCase(Locale.ROOT))) {
      return NETWORK;
    }
    return marked || cloud(folder).isPresent() ? CLOUD : LOCAL;
  }

  private static Optional<String> cloud(Path folder) {
    for (Path part : folder) {
      String name = part.toString().toLowerCase(Locale.ROOT);
      if (CLOUDS.stream().anyMatch(cloud -> name.equals(cloud) || name.startsWith(cloud + " ")
          || name.startsWith(cloud + ".") || name.startsWith(cloud + "-"))) {
        return Optional.of(part.toString());
      }
    }
    return Optional.empty();
  }

  private static String type(Path folder) {
    try {
      return Files.getFileStore(folder).type();
    } catch (IOException | SecurityException unknown) {
      return "";
    }
  }

  private static boolean marked(Path folder) {
    for (Path up = folder; up != null; up = up.getParent()) {
      Path each = up;
      if (MARKS.stream().anyMatch(mark -> Files.exists(each.resolve(mark)))) {
        return true;
      }
    }
    return false;
  }
}

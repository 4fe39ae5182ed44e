package dev.grafter.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The steps that change a disk, each of which a crash may follow; tests put one in between. */
interface Disk {

  /** Creates a file and waits until its bytes are on the disk. */
  void create(Path file, byte[] bytes) throws IOException;

  /** Puts a file in the place of another in one step, or where there was none. */
  void rename(Path from, Path to) throws IOException;

  /** Removes a file or an empty folder. */
  void delete(Path path) throws IOException;

  /** Creates a folder; its parent exists. */
  void createFolder(Path folder) throws IOException;

  /** The real one. */
  final class Local implements Disk {

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        throw new IOException("the folder spans two file systems, so no step can be atomic", e);
      }
      sync(to.getParent());
    }

    @Override
    public void delete(Path path) throws IOException {
      Files.delete(path);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
      Files.createDirectory(folder);
    }

    /** Makes a rename last; systems that cannot open a folder need no such step. */
    private static void sync(Path folder) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException e) {
        return;
      }
    }
  }
}

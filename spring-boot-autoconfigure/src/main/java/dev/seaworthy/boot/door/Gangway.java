package dev.seaworthy.boot.door;

import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.admin.AdminPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads requests to the moved admin and to the decoy in its old place: what to make of {@link
 * Verdict.Enter} and {@link Verdict.Decoy}. Thread-safe.
 */
public interface Gangway {
  /** No admin has moved: what the guard takes for one is an unknown path. */
  Gangway NOWHERE =
      new Gangway() {
        @Override
        public AdminPaths paths() {
          return AdminPaths.none();
        }

        @Override
        public boolean answers(
            HttpServletRequest request, HttpServletResponse response, Verdict verdict) {
          return false;
        }

        @Override
        public @Nullable HttpServletRequest lead(HttpServletRequest request, Verdict verdict) {
          return null;
        }
      };

  /** The secret paths, the decoys and what has moved, with the context path. */
  AdminPaths paths();

  /** From where the admin may be entered; empty for everywhere. */
  default List<Cidr> entry() {
    return List.of();
  }

  /**
   * Answers by itself where the application has nothing to say.
   *
   * @return whether it did
   * @throws IOException if the client is gone
   */
  boolean answers(HttpServletRequest request, HttpServletResponse response, Verdict verdict)
      throws IOException;

  /** The request as the application is to see it; null where this does not lead. */
  @Nullable HttpServletRequest lead(HttpServletRequest request, Verdict verdict);
}

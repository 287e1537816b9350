package dev.seaworthy.boot.admin;

import dev.seaworthy.boot.decoy.Decoy;
import dev.seaworthy.boot.door.Gangway;
import dev.seaworthy.boot.door.ServedPaths;
import dev.seaworthy.boot.prefix.PrefixedRequest;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.admin.AdminPaths;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Leads to the admin under its secret path and to the decoy in its old place. */
final class AdminGangway implements Gangway {
  private final AdminPlan plan;
  private final AdminPaths paths;
  private final Supplier<Decoy> decoy;
  private final ServedPaths served;

  AdminGangway(AdminPlan plan, AdminPaths paths, Supplier<Decoy> decoy, ServedPaths served) {
    this.plan = plan;
    this.paths = paths;
    this.decoy = decoy;
    this.served = served;
  }

  @Override
  public AdminPaths paths() {
    return paths;
  }

  @Override
  public List<Cidr> entry() {
    return plan.from();
  }

  @Override
  public boolean answers(HttpServletRequest request, HttpServletResponse response, Verdict verdict)
      throws java.io.IOException {
    if (verdict instanceof Verdict.Decoy found && isDecoy(found)) {
      return decoy.get().answers(request, response, prefix(found));
    }
    if (verdict instanceof Verdict.Enter entered
        && request.getDispatcherType() == DispatcherType.REQUEST
        && isDoorstep(request, prefix(entered))) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Location", request.getContextPath() + prefix(entered) + home());
      response.setContentLength(0);
      return true;
    }
    return false;
  }

  @Override
  public @Nullable HttpServletRequest lead(HttpServletRequest request, Verdict verdict) {
    if (verdict instanceof Verdict.Enter entered) {
      return isPlain(request, prefix(entered)) ? enter(request, prefix(entered)) : null;
    }
    if (verdict instanceof Verdict.Decoy found && isDecoy(found)) {
      return decoy.get().lead(request, prefix(found));
    }
    return null;
  }

  private static HttpServletRequest enter(HttpServletRequest request, String prefix) {
    return PrefixedRequest.isAround(request, prefix)
        ? request
        : PrefixedRequest.stripping(request, prefix);
  }

  /**
   * Nobody's browser writes the secret path in any way but one, and what spells it otherwise would
   * be two paths to two parts of the application.
   */
  private static boolean isPlain(HttpServletRequest request, String prefix) {
    return request.getDispatcherType() != DispatcherType.REQUEST
        || request.getRequestURI().startsWith(request.getContextPath() + prefix);
  }

  private static boolean isDoorstep(HttpServletRequest request, String prefix) {
    String whole = request.getContextPath() + prefix;
    String uri = request.getRequestURI();
    return uri.equals(whole) || uri.equals(whole + "/");
  }

  private String home() {
    String home = plan.home();
    boolean slash =
        !home.endsWith("/")
            && !served.serves(plan.contextPath() + home)
            && served.serves(plan.contextPath() + home + "/");
    return slash ? home + "/" : home;
  }

  private boolean isDecoy(Verdict.Decoy found) {
    Optional<String> ours = plan.decoy();
    return ours.isPresent() && found.prefix().equals(plan.contextPath() + ours.get());
  }

  private String prefix(Verdict.Decoy found) {
    return found.prefix().substring(plan.contextPath().length());
  }

  private String prefix(Verdict.Enter entered) {
    return entered.place().path().reveal().substring(plan.contextPath().length());
  }
}

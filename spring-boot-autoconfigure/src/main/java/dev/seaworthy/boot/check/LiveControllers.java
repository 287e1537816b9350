package dev.seaworthy.boot.check;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Origins;
import dev.seaworthy.engine.program.Observation.Page;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the annotations of an application's controllers say; makes none of them. */
final class LiveControllers {
  private static final List<String> FOR_FEW =
      List.of("/admin", "/administrator", "/manage", "/management", "/backoffice", "/console");

  private final List<Observation> to = new ArrayList<>();

  private LiveControllers() {}

  static List<Observation> in(Beans beans) {
    LiveControllers live = new LiveControllers();
    for (String bean : beans.factory().getBeanNamesForAnnotation(Controller.class)) {
      Class<?> type = beans.factory().getType(bean, false);
      if (type != null) {
        Class<?> written = ClassUtils.getUserClass(type);
        if (beans.isOfApplication(written.getName())) {
          live.read(written, Beans.place(bean));
        }
      }
    }
    return live.to;
  }

  private void read(Class<?> type, Place place) {
    String subject = Beans.simple(type.getName());
    origins(type, subject, place);
    Optional<String> stem = paths(type).filter(LiveControllers::isForFew).findFirst();
    stem.ifPresent(path -> to.add(new Page(subject, place, "GET", path)));
    boolean root = paths(type).allMatch(each -> each.isEmpty() || each.equals("/"));
    for (Method each : type.getDeclaredMethods()) {
      String name = subject + "." + each.getName();
      origins(each, name, place);
      if (stem.isEmpty() && root) {
        paths(each)
            .filter(LiveControllers::isForFew)
            .findFirst()
            .ifPresent(path -> to.add(new Page(name, place, verb(each), path)));
      }
    }
  }

  private static Stream<String> paths(AnnotatedElement element) {
    return mapping(element).stream()
        .flatMap(mapping -> Stream.of(mapping.path()))
        .map(path -> path.isEmpty() || path.startsWith("/") ? path : "/" + path);
  }

  private static Optional<RequestMapping> mapping(AnnotatedElement element) {
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
  }

  private static String verb(Method method) {
    return mapping(method).stream()
        .flatMap(each -> Stream.of(each.method()))
        .map(Enum::name)
        .findFirst()
        .orElse("GET");
  }

  private static boolean isForFew(String path) {
    return FOR_FEW.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
  }

  private void origins(AnnotatedElement element, String subject, Place place) {
    CrossOrigin said = AnnotatedElementUtils.findMergedAnnotation(element, CrossOrigin.class);
    if (said == null) {
      return;
    }
    Optional<Boolean> credentials =
        said.allowCredentials().isEmpty()
            ? Optional.empty()
            : Optional.of(said.allowCredentials().equals("true"));
    boolean patterns = said.originPatterns().length > 0;
    List<String> origins = List.of(patterns ? said.originPatterns() : said.origins());
    to.add(
        new Origins(
            subject,
            place,
            patterns ? Origins.Means.PATTERNS : Origins.Means.EXACT,
            origins.isEmpty() ? List.of("*") : origins,
            credentials));
  }
}

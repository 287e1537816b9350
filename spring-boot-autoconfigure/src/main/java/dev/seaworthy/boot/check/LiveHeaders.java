package dev.seaworthy.boot.check;

import dev.seaworthy.engine.program.Feature;
import jakarta.servlet.Filter;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.util.ReflectionUtils;

/** Which security headers a chain writes, by the writers that it holds. */
final class LiveHeaders {
  private static final Map<Feature, String> WRITERS =
      Map.of(
          Feature.CONTENT_SECURITY_POLICY, "ContentSecurityPolicyHeaderWriter",
          Feature.REFERRER_POLICY, "ReferrerPolicyHeaderWriter",
          Feature.OPENER_POLICY, "CrossOriginOpenerPolicyHeaderWriter",
          Feature.FRAME_OPTIONS, "XFrameOptionsHeaderWriter",
          Feature.CONTENT_TYPE_OPTIONS, "XContentTypeOptionsHeaderWriter",
          Feature.TRANSPORT_SECURITY, "HstsHeaderWriter",
          Feature.CACHE_CONTROL, "CacheControlHeadersWriter");

  private LiveHeaders() {}

  /** For each header whether it is written; nothing where that cannot be seen. */
  static Map<Feature, Boolean> of(List<Filter> filters) {
    Map<Feature, Boolean> sent = new EnumMap<>(Feature.class);
    for (Filter each : filters) {
      if (each instanceof HeaderWriterFilter headers) {
        List<String> writers = writers(headers);
        if (!writers.isEmpty()) {
          WRITERS.forEach((feature, writer) -> sent.put(feature, writers.contains(writer)));
        }
      }
    }
    return sent;
  }

  private static List<String> writers(HeaderWriterFilter filter) {
    Field field = ReflectionUtils.findField(HeaderWriterFilter.class, "headerWriters");
    if (field == null) {
      return List.of();
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, filter) instanceof List<?> writers
        ? writers.stream().map(each -> each.getClass().getSimpleName()).toList()
        : List.of();
  }
}

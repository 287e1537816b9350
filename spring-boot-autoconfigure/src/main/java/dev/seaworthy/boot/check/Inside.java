package dev.seaworthy.boot.check;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** What parts of Spring hold and do not tell. Empty where another version holds it elsewhere. */
final class Inside {
  private Inside() {}

  /** The value of a field. */
  static <T> Optional<T> of(Object holder, String field, Class<T> type) {
    Field found = ReflectionUtils.findField(holder.getClass(), field);
    if (found == null) {
      return Optional.empty();
    }
    ReflectionUtils.makeAccessible(found);
    @Nullable Object value = ReflectionUtils.getField(found, holder);
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  /** What a collection or the values of a map hold of a type; nothing where it is neither. */
  static <T> List<T> all(Object holder, String field, Class<T> type) {
    Object held = of(holder, field, Object.class).orElse(List.of());
    Collection<?> values = held instanceof Map<?, ?> map ? map.values() : List.of();
    if (held instanceof Collection<?> collection) {
      values = collection;
    }
    return values.stream().filter(type::isInstance).<T>map(type::cast).toList();
  }
}

package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.NativeModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All descriptions, by module name. Immutable. */
public final class Libraries implements Function<String, @Nullable NativeModule> {

  private final Map<String, NativeModule> byName = new HashMap<>();

  private Libraries(int major, int minor) {
    List<List<NativeModule>> groups =
        List.of(
            OsLibrary.modules(),
            PathLibrary.modules(),
            SystemLibrary.modules(),
            GeneratedLibrary.modules(),
            LanguageLibrary.modules(),
            TextLibrary.modules(),
            DataLibrary.modules(),
            TimeLibrary.modules(),
            UrlLibrary.modules(),
            DjangoLibrary.modules(major, minor),
            dev.seaworthy.readers.django.routes.UrlLibrary.modules(),
            DjangoEnviron.modules(),
            Decouple.modules(),
            Dotenv.modules(),
            Environs.modules(),
            ServiceUrls.modules(),
            ConfigurationValues.modules(),
            SplitSettings.modules(),
            Rewriters.modules());
    groups.forEach(group -> group.forEach(each -> byName.put(each.name(), each)));
  }

  /** All descriptions, for a release line of Django, such as 5 and 2. */
  public static Libraries forDjango(int major, int minor) {
    return new Libraries(major, minor);
  }

  /** The description of a module by its dotted name, or null. */
  @Override
  public @Nullable NativeModule apply(String name) {
    return byName.get(name);
  }
}

package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.values.AllowedTypes;
import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SigningRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.FlashMap;

/** Flash attributes as the text of a cookie. Immutable and thread-safe. */
record FlashCookies(SignedJson json, AllowedTypes types) {
  static final String SALT = "dev.seaworthy.boot.messages.flash";

  /** Nobody follows a redirect after a day; a flash map expires within minutes by itself. */
  private static final Duration MOST = Duration.ofDays(1);

  private static final String ATTRIBUTES = "a";
  private static final String PATH = "p";
  private static final String PARAMETERS = "q";
  private static final String EXPIRES = "e";

  String write(List<FlashMap> maps) {
    List<Json> items = new ArrayList<>();
    for (FlashMap map : maps) {
      Map<String, Json> members = new LinkedHashMap<>();
      members.put(ATTRIBUTES, types.write(new LinkedHashMap<>(map)));
      members.put(PATH, Json.of(map.getTargetRequestPath()));
      members.put(PARAMETERS, Json.of(map.getTargetRequestParams()));
      members.put(EXPIRES, Json.of(map.getExpirationTime()));
      items.add(new Json.Members(members));
    }
    return json.dumps(new Json.Items(items));
  }

  /** What a cookie holds; nothing if it is not ours. */
  List<FlashMap> read(String cookie) {
    List<FlashMap> maps = new ArrayList<>();
    try {
      if (json.loads(cookie, MOST) instanceof Json.Items items) {
        for (Json item : items.values()) {
          maps.add(map(item));
        }
      }
      return maps;
    } catch (SigningRefusal e) {
      return List.of();
    }
  }

  private FlashMap map(Json item) throws MalformedToken {
    if (!(item instanceof Json.Members members)
        || !(members.values().get(ATTRIBUTES) instanceof Json.Members attributes)
        || !(types.read(attributes) instanceof Map<?, ?> values)) {
      throw new MalformedToken("flash cookie: it holds no attributes; drop the cookie");
    }
    FlashMap map = new FlashMap();
    values.forEach((name, value) -> map.put((String) name, value));
    map.setTargetRequestPath(plain(members, PATH) instanceof String path ? path : null);
    map.addTargetRequestParams(parameters(plain(members, PARAMETERS)));
    if (plain(members, EXPIRES) instanceof Long until) {
      map.setExpirationTime(until);
    }
    return map;
  }

  private static @Nullable Object plain(Json.Members members, String name) {
    Json value = members.values().get(name);
    return value == null ? null : value.toJava();
  }

  private static MultiValueMap<String, String> parameters(@Nullable Object plain) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    if (plain instanceof Map<?, ?> given) {
      given.forEach(
          (name, values) ->
              ((List<?>) values)
                  .forEach(value -> parameters.add((String) name, String.valueOf(value))));
    }
    return parameters;
  }
}

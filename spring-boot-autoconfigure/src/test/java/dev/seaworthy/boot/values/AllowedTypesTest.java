package dev.seaworthy.boot.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTypesTest {
  private static final AllowedTypes TYPES = AllowedTypes.standard();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123Z");

  private static final List<Object> SINGLE =
      List.of(
          "text with <markup> & \u00fcml\u00e4uts",
          "",
          true,
          7,
          Integer.MIN_VALUE,
          8L,
          Long.MAX_VALUE,
          1.5,
          new BigInteger("123456789012345678901234567890"),
          new BigDecimal("12.50"),
          NOON,
          LocalDate.of(2026, 5, 1),
          LocalTime.of(12, 30),
          LocalDateTime.of(2026, 5, 1, 12, 30),
          OffsetDateTime.parse("2026-05-01T12:00:00+02:00"),
          ZonedDateTime.parse("2026-05-01T12:00:00+02:00[Europe/Berlin]"),
          Duration.ofMinutes(90),
          new UUID(7, 8),
          URI.create("https://example.org/a?b=c"),
          Locale.forLanguageTag("de-CH"));

  @Test
  void everyTypeComesBackAsItself() throws MalformedToken {
    for (Object value : SINGLE) {
      assertThat(there(value)).as("%s", value.getClass()).isEqualTo(value).hasSameClassAs(value);
    }
    assertThat(there(null)).isNull();
  }

  @Test
  void mapsThatLookLikeATagStayMaps() throws MalformedToken {
    for (String name : List.of("~uuid", "~map", "~set", "~", "~unheard-of")) {
      Map<String, Object> map = Map.of(name, Map.of("~set", List.of("a")));
      assertThat(there(map)).as(name).isEqualTo(map);
    }
  }

  @Test
  void nestedValuesOfAnySeedComeBack() throws MalformedToken {
    Random random = new Random(20_260_501);
    for (int round = 0; round < 2_000; round++) {
      Object value = anything(random, 4);
      assertThat(there(value)).isEqualTo(value);
    }
  }

  @Test
  void whatIsNotOnTheListIsRefusedWhereverItStands() {
    Object stranger = new BitSet();
    for (Object value :
        List.of(
            stranger, List.of(stranger), Map.of("a", List.of(Set.of(stranger))), Map.of(1, 2))) {
      assertThatThrownBy(() -> TYPES.write(value)).isInstanceOf(NotAllowedException.class);
    }
    assertThatThrownBy(() -> TYPES.write(stranger))
        .hasMessage(
            "a value of java.util.BitSet may not stand in a signed cookie; keep its id"
                + " there, or declare a bean of type AllowedType for it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"~uuid\": 5}",
        "{\"~uuid\": \"no uuid\"}",
        "{\"~unheard-of\": \"x\"}",
        "{\"~java.lang.Runtime\": \"x\"}",
        "{\"~map\": \"x\"}",
        "{\"~set\": {}}",
        "[{\"a\": {\"~instant\": \"noon\"}}]"
      })
  void whatMakesNoSenseIsRefused(String text) throws MalformedToken {
    Json json = JsonText.read(text);
    assertThatThrownBy(() -> TYPES.read(json)).isInstanceOf(MalformedToken.class);
  }

  @Test
  void longDigitsAreNotConverted() throws MalformedToken {
    Json json = JsonText.read("{\"~integer\": \"" + "9".repeat(100_000) + "\"}");
    assertThatThrownBy(() -> TYPES.read(json)).isInstanceOf(MalformedToken.class);
  }

  @Test
  void anApplicationAddsItsOwn() throws MalformedToken {
    AllowedTypes types =
        AllowedTypes.standardAnd(
            List.of(
                new AllowedType<>(
                    "berth",
                    Berth.class,
                    berth -> String.valueOf(berth.number()),
                    text -> new Berth(Integer.parseInt(text)))));
    assertThat(types.read(types.write(List.of(new Berth(7))))).isEqualTo(List.of(new Berth(7)));
    assertThatThrownBy(
            () ->
                AllowedTypes.standardAnd(
                    List.of(AllowedType.of("uuid", Berth.class, text -> new Berth(0)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AllowedType.of("~map", Berth.class, text -> new Berth(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  record Berth(int number) {}

  private static @Nullable Object there(@Nullable Object value) throws MalformedToken {
    return TYPES.read(JsonText.read(JsonText.compact(TYPES.write(value))));
  }

  private static @Nullable Object anything(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 8 : 5);
    return switch (kind) {
      case 4 -> null;
      case 5 -> new ArrayList<>(some(random, depth));
      case 6 -> new LinkedHashSet<>(some(random, depth));
      case 7 -> map(random, depth);
      default -> SINGLE.get(random.nextInt(SINGLE.size()));
    };
  }

  private static Map<String, @Nullable Object> map(Random random, int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (Object value : some(random, depth)) {
      map.put((random.nextInt(4) == 0 ? "~" : "") + random.nextInt(3), value);
    }
    return map;
  }

  private static List<@Nullable Object> some(Random random, int depth) {
    @Nullable Object[] values = new @Nullable Object[random.nextInt(4)];
    Arrays.setAll(values, any -> anything(random, depth - 1));
    return Arrays.asList(values);
  }
}

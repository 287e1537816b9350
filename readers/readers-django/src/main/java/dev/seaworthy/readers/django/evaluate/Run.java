package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Site;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an evaluation ended: with a value, with an exception of the program, or at a limit.
 *
 * @param <T> the type of the value
 */
public final class Run<T> {

  private final @Nullable T value;
  private final @Nullable Failure raised;
  private final @Nullable String exhausted;

  private Run(@Nullable T value, @Nullable Failure raised, @Nullable String exhausted) {
    this.value = value;
    this.raised = raised;
    this.exhausted = exhausted;
  }

  /**
   * An exception that the program raises.
   *
   * @param type the name of its class
   * @param text what it says
   * @param site the innermost place of the tree
   */
  public record Failure(String type, String text, Site site) {}

  /** Evaluates; a nesting that is too deep for the machine counts as a limit. */
  public static <T> Run<T> of(Interpreter interpreter, Supplier<T> evaluation) {
    try {
      return new Run<>(evaluation.get(), null, null);
    } catch (Raised e) {
      return new Run<>(null, new Failure(e.error().type().name(), e.text(), e.site()), null);
    } catch (Exhausted e) {
      return new Run<>(null, null, e.getMessage());
    } catch (NotKnown e) {
      return new Run<>(null, null, "a value that is not known at " + interpreter.site());
    }
  }

  /** The value, if there is one. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The exception, if one was raised. */
  public Optional<Failure> raised() {
    return Optional.ofNullable(raised);
  }

  /** What was used up, if a limit was met, such as {@code more than 10 s}. */
  public Optional<String> exhausted() {
    return Optional.ofNullable(exhausted);
  }
}

package dev.seaworthy.readers.django.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions, by their canonical form: every operation in brackets. */
class ExpressionParserTest {

  static Stream<Arguments> expressions() {
    return Stream.of(
        same("x"),
        same("None"),
        is("1_000 + 0x1F + 0o17 + 0b11", "(((1000 + 31) + 15) + 3)"),
        is("1.5e3, .5, 2j, 10.", "(1500.0, 0.5, 2.0j, 10.0)"),
        is("a or b and not c", "(a or (b and (not c)))"),
        is("1 + 2 * 3 ** -2 ** 2", "(1 + (2 * (3 ** (-(2 ** 2)))))"),
        is("-x ** 2", "(-(x ** 2))"),
        is("a | b ^ c & d << 1", "(a | (b ^ (c & (d << 1))))"),
        is("a < b <= c not in d is not e", "(a < b <= c not in d is not e)"),
        is("x if a else y if b else z", "(x if a else (y if b else z))"),
        is("lambda a, *b, c=1, **d: a", "(lambda a, b, c, d: a)"),
        is("f(a, *b, c=1, **d)", "f(a, *b, c=1, **d)"),
        is("f(x for x in y)", "f((x for x in y))"),
        is("a.b[1:2, ::3].c()", "a.b[(1:2, ::3)].c()"),
        is("[x for x in a if x if not y for z in x]", "[x for x in a if x if (not y) for z in x]"),
        is("{k: v for k, v in d.items()}", "{k: v for (k, v) in d.items()}"),
        is("{**a, 'b': 1}", "{**a, 'b': 1}"),
        is("{1, *s}", "{1, *s}"),
        is("()", "()"),
        is("(1,)", "(1,)"),
        is("(1)", "1"),
        is("[*a, *b,]", "[*a, *b]"),
        is("(y := f(x), y**2)", "((y := f(x)), (y ** 2))"),
        is("[i async for i in aiter()]", "[i for i in aiter()]"),
        is("not a == b", "(not (a == b))"),
        is("await_", "await_"),
        is("'a' \"b\" '''c\nd'''", "'abc\\nd'"),
        is("'\\x41\\u00e9\\N{BULLET}\\101\\\n\\q'", "'A\u00e9\u2022A\\\\q'"),
        is("r'\\d' '\\t'", "'\\\\d\t'"),
        is("b'\\xff' rb'\\x'", "b'\u00ff\\\\x'"),
        is("f'{a}b{c!r:>{w}}{{}}'", "f'{a}b{c!r:>{w}}{}'"),
        is("f'{d['k']}{f'{x}'}'", "f'{d['k']}{f'{x}'}'"),
        is("f'{x = }'", "f'{x=}'"),
        is("f\"{x!r}\" 'tail' rf'\\d{y}'", "f'{x!r}tail\\d{y}'"),
        is("f'{x:%H:%M}'", "f'{x:%H:%M}'"),
        is("f'{ {1: 2}[1] }'", "f'{{1: 2}[1]}'"),
        is("f'''{\n  x\n}'''", "f'{x}'"),
        is("t'{x}'", "t'{x}'"),
        is("u'x'", "'x'"),
        is("...", "..."),
        is("a if b else lambda: c", "(a if b else (lambda : c))"),
        is("x @ y // z % w", "(((x @ y) // z) % w)"),
        is("print", "print"),
        is("a[b:=1]", "a[(b := 1)]"),
        is("a[*b]", "a[*b]"));
  }

  private static Arguments same(String source) {
    return is(source, source);
  }

  private static Arguments is(String source, String canonical) {
    return Arguments.of(source, canonical);
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void readsAsThePythonGrammarSays(String source, String canonical) {
    PythonModule module = PythonParser.parse(source + "\n");

    assertThat(module.broken()).isEmpty();
    assertThat(module.statements()).hasSize(1);
    Statement.Evaluate only = (Statement.Evaluate) module.statements().get(0);
    assertThat(ExpressionText.of(only.value(), 1000)).isEqualTo(canonical);
  }
}

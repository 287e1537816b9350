package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Parameters.Kind;
import dev.seaworthy.readers.django.python.Parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Reads the parameters of a function or lambda. */
final class ParameterParser {

  private final ExpressionParser expressions;
  private final TokenStream stream;

  ParameterParser(ExpressionParser expressions, TokenStream stream) {
    this.expressions = expressions;
    this.stream = stream;
  }

  /** Reads up to, and not including, a closing operator. */
  Parameters upTo(String closing, boolean annotations) {
    List<Parameter> all = new ArrayList<>();
    Kind kind = Kind.EITHER;
    while (!stream.at(closing)) {
      if (stream.accept("/")) {
        all.replaceAll(each -> new Parameter(Kind.POSITIONAL_ONLY, each.name(), each.fallback()));
      } else if (stream.accept("**")) {
        all.add(parameter(Kind.ALL_KEYWORDS, annotations));
      } else if (stream.accept("*")) {
        kind = Kind.KEYWORD_ONLY;
        if (!stream.at(",")) {
          all.add(parameter(Kind.ALL_POSITIONAL, annotations));
        }
      } else {
        all.add(parameter(kind, annotations));
      }
      if (!stream.accept(",")) {
        break;
      }
    }
    return new Parameters(all);
  }

  private Parameter parameter(Kind kind, boolean annotations) {
    Token name = stream.identifier();
    if (annotations && stream.accept(":")) {
      stream.accept("*");
      expressions.expression();
    }
    Expression fallback = stream.accept("=") ? expressions.expression() : null;
    return new Parameter(kind, name.text(), fallback);
  }
}

package dev.seaworthy.cli;

import java.security.SecureRandom;
import java.util.List;

/**
 * Makes a secret key: 50 letters, digits, dashes and underscores, of which the first is no dash and
 * no underscore. That is 299 bits, needs no quotes in any file, is never taken for an option, and
 * is as long as Django asks for.
 *
 * @see <a href="https://docs.djangoproject.com/en/5.2/ref/checks/#security">Django's
 *     security.W009</a>
 */
final class KeygenCommand implements Command {
  private static final int LENGTH = 50;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  @Override
  public String name() {
    return "keygen";
  }

  @Override
  public String summary() {
    return "make a new SECRET_KEY";
  }

  @Override
  public String help() {
    return """
        seaworthy keygen

        Prints a new random key of 50 characters (299 bits), made on this machine. Use
        another one in each environment, and keep none of them in the repository.
        """;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse {
    if (!args.isEmpty()) {
      throw new WrongUse("keygen takes no argument");
    }
    SecureRandom random = new SecureRandom();
    StringBuilder key = new StringBuilder(LENGTH + 1);
    for (int i = 0; i < LENGTH; i++) {
      int choice = i == 0 ? LETTERS.indexOf('-') : LETTERS.length();
      key.append(LETTERS.charAt(random.nextInt(choice)));
    }
    console.print(key.append('\n').toString());
    return ExitCode.DONE;
  }
}

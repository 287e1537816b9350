package dev.seaworthy.demo;

/** What there is to see, with the addresses of one run. */
final class Tour {
  private Tour() {}

  static String of(Setup setup, Demo.Running running) {
    return addresses(setup, running) + tries(setup, running);
  }

  private static String addresses(Setup setup, Demo.Running running) {
    return """

        The chandlery is open, with the settings of %s. Three visitors come to it, each through a
        proxy of its own on this machine that writes the visitor's address into X-Forwarded-For:

          Ada       %s/   from %s
          Ben       %s/   from %s
          Mallory   %s/   from %s

          letters   http://localhost:%d/   what the shop mails
          office    %s/admin   for %s, password %s
        """
        .formatted(
            setup.environment(),
            running.ada().site(),
            running.ada().client(),
            running.ben().site(),
            running.ben().client(),
            running.mallory().site(),
            running.mallory().client(),
            running.letters(),
            running.ada().site(),
            setup.ownerEmail(),
            setup.ownerPassword());
  }

  private static String tries(Setup setup, Demo.Running running) {
    String mallory = running.mallory().site();
    return """

        Six things to try:

        1. Buy something as Ada. No page needs a script, and none may have one.
        2. Forget Ada's password, and read the letter: its link works once, and for an hour.
        3. Guess like Mallory, and be shut out while Ada goes on shopping:
             for path in .env .git/config wp-login.php phpinfo.php; do
               curl -s -o /dev/null -w '%%{http_code} ' %1$s/$path; done
             curl -si %1$s/login | head -n 1
        4. Ask under a name that is not the shop's, as one does to poison a reset link:
             curl -si -H 'Host: evil.example' %1$s/ | head -n 1
        5. See how an error looks: %1$s/storm
             %2$s
        6. Ask what is still unsafe: ./seaworthy check --deploy examples/chandlery

        Ctrl-C ends it all, and nothing is left behind.
        """
        .formatted(
            mallory,
            setup.production()
                ? "nothing of the inside is shown, wherever one comes from"
                : "and as its developer: http://localhost:" + running.port() + "/storm");
  }
}

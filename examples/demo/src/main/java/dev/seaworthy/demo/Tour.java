package dev.seaworthy.demo;

/** What there is to see, with the addresses of one run. */
final class Tour {
  private Tour() {}

  static String of(Setup setup, Demo.Running running) {
    return addresses(setup, running) + tries(setup, running);
  }

  private static String addresses(Setup setup, Demo.Running running) {
    String ada = running.ada().site();
    String mallory = running.mallory().site();
    String inside = running.owner().site() + setup.adminPath();
    return """

        The chandlery is open, with the settings of %1$s. Three people come to it, each through a proxy
        on this machine that writes an address of their own into X-Forwarded-For:

          shop      %2$s/   as Ada, from %3$s
                    %4$s/   as Mallory, from %5$s
          decoy     %4$s/admin   where everybody looks for the admin
          office    %6$s/admin
          console   %6$s/seaworthy/
                    for the owner, from %7$s: %8$s, password %9$s
          letters   http://localhost:%10$d/   what the shop mails
        """
        .formatted(
            setup.environment(),
            ada,
            running.ada().client(),
            mallory,
            running.mallory().client(),
            inside,
            running.owner().client(),
            setup.ownerEmail(),
            setup.ownerPassword(),
            running.letters());
  }

  private static String tries(Setup setup, Demo.Running running) {
    return """

        Six things to try:

        1. Buy something as Ada. No page needs a script, and none may have one.
        2. Forget Ada's password, and read the letter: its link works once, and for an hour.
        3. Sign in at the decoy as Mallory, with the owner's own password: it is wrong. After five tries
           every login is shut to Mallory, and only those; Ada goes on shopping, the owner has a letter.
        4. Find Mallory in the console, read why, and unblock.
        5. Ask under a name that is not the shop's, as one does to poison a reset link:
             curl -si -H 'Host: evil.example' %1$s/ | head -n 1
        6. See how an error looks: %1$s/storm
             %2$s

        And ask what is still unsafe: ./seaworthy check --deploy examples/chandlery
        Ctrl-C ends it all, and nothing is left behind.
        """
        .formatted(
            running.ada().site(),
            setup.production()
                ? "nothing of the inside is shown, wherever one comes from"
                : "and as its developer: http://localhost:" + running.port() + "/storm");
  }
}

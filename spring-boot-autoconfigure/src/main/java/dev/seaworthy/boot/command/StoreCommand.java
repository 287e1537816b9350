package dev.seaworthy.boot.command;

import dev.seaworthy.boot.console.AuditTrail;
import dev.seaworthy.boot.console.OwnAccounts;
import dev.seaworthy.boot.store.AttemptFile;
import dev.seaworthy.boot.store.GuardStore;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import dev.seaworthy.guard.tables.AddressLists;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContext;

/** Carries out a command about what the guard keeps. */
final class StoreCommand {
  private static final String OPERATOR = "(command line)";
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int FEW = 50;
  private static final int MOST = 100_000;
  private static final int PAGE = 500;

  private final StoreArguments arguments;
  private final PrintStream out;
  private final Passwords passwords;

  StoreCommand(StoreArguments arguments, PrintStream out, Passwords passwords) {
    this.arguments = arguments;
    this.out = out;
    this.passwords = passwords;
  }

  /**
   * Does it, with the store of this application.
   *
   * @throws WrongUse if it was typed wrongly
   * @throws dev.seaworthy.guard.attempts.AttemptStoreException if the store fails
   */
  void in(ApplicationContext context) throws WrongUse {
    GuardStore store = context.getBeanProvider(GuardStore.class).getIfAvailable();
    if (store == null) {
      throw new WrongUse("the guard is off here, so nothing is kept");
    }
    store.prepare();
    try {
      switch (arguments.command()) {
        case "createsuperuser" -> account(accounts(context, store), true);
        case "changepassword" -> account(accounts(context, store), false);
        case "attempts" -> attempts(store, new AuditTrail(store.shelf(), CLOCK));
        default -> blocks(store, new AuditTrail(store.shelf(), CLOCK));
      }
    } finally {
      store.close();
    }
  }

  private static OwnAccounts accounts(ApplicationContext context, GuardStore store) {
    return context
        .getBeanProvider(OwnAccounts.class)
        .getIfAvailable(() -> new OwnAccounts(store.shelf(), CLOCK));
  }

  private void account(OwnAccounts accounts, boolean isNew) throws WrongUse {
    String name =
        arguments.word(0).orElseThrow(() -> new WrongUse(arguments.command() + " needs a name"));
    if (accounts.exists(name) == isNew) {
      throw new WrongUse(
          isNew
              ? "there is an account '" + Shown.of(name) + "' already; changepassword changes it"
              : "there is no account '" + Shown.of(name) + "'; createsuperuser makes one");
    }
    accounts.put(name, passwords.ask(name));
    out.println(isNew ? "The account is made." : "The password is changed; its sessions are over.");
  }

  private void attempts(GuardStore store, AuditTrail audit) throws WrongUse {
    Wanted wanted = wanted();
    String deed = arguments.word(0).orElse("list");
    switch (deed) {
      case "list" -> list(found(store, wanted, most(FEW)));
      case "export" -> export(found(store, wanted, most(MOST)));
      case "erase" -> {
        if (wanted.sender().isEmpty() && wanted.userName().isEmpty()) {
          throw new WrongUse("attempts erase needs --of ADDRESS or --name NAME");
        }
        audit.take(OPERATOR, "erased", about(wanted), "all attempts");
        out.println(store.archive().erase(wanted) + " rows are erased.");
      }
      default -> throw new WrongUse("attempts knows list, export and erase, not " + Shown.of(deed));
    }
  }

  private void blocks(GuardStore store, AuditTrail audit) throws WrongUse {
    String deed = arguments.word(0).orElse("list");
    switch (deed) {
      case "list" ->
          store.standing().standing(Instant.now(), Long.MAX_VALUE, most(FEW)).stream()
              .flatMap(change -> change.block().stream())
              .forEach(this::line);
      case "lift" -> {
        Cidr network = network(arguments.word(1));
        audit.take(OPERATOR, "unblocked", network.toString(), "");
        store.blocks().append(List.of(new Change(0, network, Optional.empty())));
        out.println("Lifted. Running nodes know it after their next reading.");
      }
      case "set" -> {
        Cidr network = network(arguments.word(1));
        String note = arguments.option("note").orElseThrow(() -> new WrongUse("say why: --note"));
        audit.take(OPERATOR, "blocked", network.toString(), note);
        store.blocks().append(List.of(new Change(0, network, Optional.of(block(network, note)))));
        out.println("Blocked. Running nodes know it after their next reading.");
      }
      default -> throw new WrongUse("blocks knows list, set and lift, not " + Shown.of(deed));
    }
  }

  private Block block(Cidr network, String note) throws WrongUse {
    Instant now = Instant.now();
    Instant until = Instant.MAX;
    if (arguments.option("for").isPresent()) {
      until = now.plus(duration(arguments.option("for").get()));
    }
    return new Block(network, now, until, 1, Scope.EVERYTHING, note);
  }

  private static Duration duration(String text) throws WrongUse {
    try {
      return DurationStyle.detectAndParse(text);
    } catch (IllegalArgumentException e) {
      throw new WrongUse("--for is '" + Shown.of(text) + "'; write a duration like 12h or 7d");
    }
  }

  private Wanted wanted() throws WrongUse {
    Optional<Cidr> sender =
        arguments.option("of").isPresent()
            ? Optional.of(network(arguments.option("of")))
            : Optional.empty();
    return new Wanted(
        sender,
        arguments.option("rule"),
        arguments.option("name"),
        arguments.option("text"),
        Optional.empty(),
        Optional.empty());
  }

  private int most(int otherwise) throws WrongUse {
    try {
      return arguments.option("most").map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new WrongUse("--most needs a whole number");
    }
  }

  private static List<Kept> found(GuardStore store, Wanted wanted, int most) {
    List<Kept> rows = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    do {
      Page page = store.archive().newest(wanted, after, Math.min(PAGE, most - rows.size()));
      rows.addAll(page.rows());
      after = page.next();
    } while (after.isPresent() && rows.size() < most);
    return rows;
  }

  private void list(List<Kept> rows) {
    for (Kept kept : rows) {
      Attempt sample = kept.row().sample();
      out.println(
          String.join(
              "  ",
              kept.row().last().truncatedTo(ChronoUnit.SECONDS).toString(),
              kept.row().sender().toString(),
              kept.row().count() + "x",
              kept.row().rule(),
              Shown.clipped(sample.method() + " " + sample.path(), 80),
              Shown.clipped(sample.userName(), 40)));
    }
  }

  private void export(List<Kept> rows) throws WrongUse {
    switch (arguments.option("format").orElse("json")) {
      case "json" -> out.print(AttemptFile.json(rows));
      case "csv" -> out.print(AttemptFile.csv(rows));
      default -> throw new WrongUse("--format is json or csv");
    }
  }

  private void line(Block block) {
    out.println(
        String.join(
            "  ",
            block.key().toString(),
            "until " + (block.until().equals(Instant.MAX) ? "lifted" : block.until()),
            "step " + block.step(),
            Shown.clipped(block.reason(), 80)));
  }

  private static Cidr network(Optional<String> typed) throws WrongUse {
    String text = typed.orElseThrow(() -> new WrongUse("an address or network is missing"));
    try {
      if (text.contains("/")) {
        return Cidr.parse(text);
      }
      Address address = Address.parse(text);
      return AddressLists.keyOf(address.hi(), address.lo());
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
  }

  private static String about(Wanted wanted) {
    return wanted.sender().map(Cidr::toString).orElseGet(() -> wanted.userName().orElse(""));
  }
}

package dev.seaworthy.boot.console;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.BeansException;

/** The keys, by prints that lead nobody back to them, and how old they are. */
final class KeysScreen implements Screen {
  private static final Duration OLD = Duration.ofDays(365);
  private static final String[] COLUMNS = {"Key", "Does", "Known here since", "For"};

  private final KeyAges ages;

  KeysScreen(KeyAges ages) {
    this.ages = ages;
  }

  @Override
  public Reply show(Visit visit) {
    List<KeyAges.Age> all;
    try {
      all = ages.all();
    } catch (BeansException unusable) {
      return Layout.page(
          visit,
          Tab.KEYS,
          "Keys",
          html ->
              html.raw(
                      "<p class=\"note bad\">There is no usable key. Set <code>SECRET_KEY</code>; ")
                  .raw("<code>seaworthy keygen</code> makes one.</p>\n"));
    }
    boolean old = all.get(0).since().isBefore(visit.now().minus(OLD));
    return Layout.page(
        visit,
        Tab.KEYS,
        "Keys",
        html -> {
          html.raw(
              "<p class=\"lead\">Sessions, messages, reset tokens and all that is signed rest on");
          html.raw(" the first of these.</p>\n");
          if (old) {
            html.raw(
                "<p class=\"note careful\">It has signed for more than a year. Change it: the new");
            html.raw(" one into <code>SECRET_KEY</code>, this one into");
            html.raw(" <code>SECRET_KEY_FALLBACKS</code> until what it signed has run out.</p>\n");
          }
          Rows.table(
              html,
              "The key that signs, then those that are still read",
              COLUMNS,
              rows ->
                  all.forEach(
                      age ->
                          rows.row()
                              .cell(each -> each.raw("<code>").text(age.print()).raw("</code>"))
                              .cell(age.signs() ? "signs" : "is still read")
                              .cell(each -> Say.time(each, age.since(), visit.zone()))
                              .cell(Say.span(Duration.between(age.since(), visit.now())))
                              .end()));
          html.raw(
              "<p class=\"soft\">What stands for a key is made of it and leads nobody back to it. ");
          html.text(Say.zone(visit.zone())).raw("</p>\n");
        });
  }
}

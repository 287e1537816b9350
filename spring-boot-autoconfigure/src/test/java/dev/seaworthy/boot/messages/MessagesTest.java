package dev.seaworthy.boot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.afloat.Browser;
import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.MessageCookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages and flash attributes over real sockets, with a view of Thymeleaf's. */
class MessagesTest {
  private static final String KEY =
      "seaworthy.secret-key=cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";

  @ParameterizedTest
  @CsvSource({
    "TOMCAT, fallback",
    "TOMCAT, cookie",
    "TOMCAT, session",
    "JETTY, fallback",
    "JETTY, session"
  })
  void surviveTheRedirectAndAreShownOnce(Container container, String storage) {
    try (Afloat afloat =
        Afloat.plain(container, Shop.class, KEY, "seaworthy.messages.storage=" + storage)) {
      Browser browser = new Browser(afloat);
      Answer added = browser.post("/add?text=Saved");
      assertThat(added.status()).isEqualTo(302);
      assertThat(browser.holds("JSESSIONID")).isEqualTo(storage.equals("session"));
      assertThat(browser.holds("messages")).isEqualTo(!storage.equals("session"));
      assertThat(browser.get("/silent").body()).isEqualTo("nothing shown");
      assertThat(browser.get("/page").body()).contains("<li class=\"success\">Saved</li>");
      assertThat(browser.holds("messages")).isFalse();
      assertThat(browser.get("/page").body()).contains("no messages").doesNotContain("<li");
    }
  }

  @ParameterizedTest
  @EnumSource
  void areEscapedUnlessMarkedSafe(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, KEY)) {
      Browser browser = new Browser(afloat);
      browser.post("/add?text=%3Cscript%3Ealert(1)%3C/script%3E");
      browser.post("/safe");
      String page = browser.get("/page").body();
      assertThat(page)
          .doesNotContain("<script>")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;</li>")
          .contains("<li class=\"mine info\">&lt;b&gt;bold&lt;/b&gt;</li>")
          .contains("<p><b>bold</b></p>")
          .contains("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedCookieIsDroppedAndAddsNothing(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, KEY)) {
      Browser browser = new Browser(afloat);
      browser.post("/add?text=Saved");
      browser.set("messages", "x" + browser.cookie("messages"));
      assertThat(browser.get("/page").body()).contains("no messages");
      assertThat(browser.holds("messages")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheCookieHasNoRoomForWaitsInTheSession(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, KEY)) {
      Browser browser = new Browser(afloat);
      browser.post("/many");
      assertThat(browser.cookie("messages").length()).isLessThanOrEqualTo(MessageCookie.MAX_LENGTH);
      assertThat(browser.holds("JSESSIONID")).isTrue();
      String page = browser.get("/page").body();
      for (int each = 0; each < 60; each++) {
        assertThat(page).contains(">" + each + ": ");
      }
      assertThat(browser.get("/page").body()).contains("no messages");
    }
  }

  @ParameterizedTest
  @EnumSource
  void addingAndTakingInOneRequestLeavesNothing(Container container) {
    try (Afloat afloat = Afloat.plain(container, Shop.class, KEY)) {
      Answer answer = afloat.get("/now");
      assertThat(answer.body()).contains("<li class=\"warning\">At once</li>");
      assertThat(answer.all("Set-Cookie"))
          .filteredOn(line -> !line.contains("Max-Age=0"))
          .isEmpty();
      assertThat(afloat.get("/page").all("Set-Cookie")).isEmpty();
      assertThat(afloat.get("/late").body()).isEqualTo("begun");
    }
  }

  @ParameterizedTest
  @CsvSource({"TOMCAT, cookie", "TOMCAT, fallback", "JETTY, cookie"})
  void flashAttributesGoOnASignedCookie(Container container, String store) {
    try (Afloat afloat =
        Afloat.plain(container, Shop.class, KEY, "seaworthy.flash.store=" + store)) {
      Browser browser = new Browser(afloat);
      Answer answer = browser.post("/flash");
      assertThat(answer.status()).isEqualTo(302);
      assertThat(browser.holds("flash")).isTrue();
      assertThat(browser.holds("JSESSIONID")).isFalse();
      assertThat(browser.get("/flashed").body()).isEqualTo("7 berths");
      assertThat(browser.holds("flash")).isFalse();
      assertThat(browser.get("/flashed").body()).isEqualTo("none");
      browser.post("/flash");
      browser.set("flash", browser.cookie("flash") + "x");
      assertThat(browser.get("/flashed").body()).isEqualTo("none");
      Answer large = browser.post("/flash-large");
      assertThat(large.status()).isEqualTo(store.equals("cookie") ? 500 : 302);
      assertThat(browser.holds("JSESSIONID")).isEqualTo(store.equals("fallback"));
      Answer stranger = browser.post("/flash-stranger");
      assertThat(stranger.status()).isEqualTo(store.equals("cookie") ? 500 : 302);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Pages.class)
  static class Shop {
    /** What an application does in a service, far from any request. */
    @Bean
    Runnable service(Messages messages) {
      return () -> messages.warning("At once");
    }
  }

  @Controller
  static class Pages {
    private final Runnable service;

    Pages(Runnable service) {
      this.service = service;
    }

    @PostMapping("/add")
    String add(Messages messages, @RequestParam("text") String text) {
      messages.success(text);
      messages.debug("not kept");
      return "redirect:/page";
    }

    @PostMapping("/safe")
    String safe(Messages messages) {
      messages.add(new Message(Message.INFO, "<b>bold</b>", "mine", true));
      return "redirect:/page";
    }

    @PostMapping("/many")
    String many(Messages messages) {
      Random random = new Random(20_260_501);
      for (int each = 0; each < 60; each++) {
        messages.info(
            each + ": " + Long.toHexString(random.nextLong()).repeat(2) + random.nextLong());
      }
      return "redirect:/page";
    }

    @GetMapping("/page")
    String page() {
      return "messages-case";
    }

    @GetMapping("/silent")
    @ResponseBody
    String silent() {
      return "nothing shown";
    }

    @GetMapping("/now")
    String now() {
      service.run();
      return "messages-case";
    }

    @GetMapping("/late")
    void late(Messages messages, HttpServletResponse response) throws IOException {
      response.getOutputStream().print("begun");
      response.flushBuffer();
      messages.info("too late");
    }

    @PostMapping("/flash")
    String flash(RedirectAttributes attributes) {
      attributes.addFlashAttribute("berths", 7L);
      return "redirect:/flashed";
    }

    @PostMapping("/flash-large")
    String flashLarge(RedirectAttributes attributes) {
      attributes.addFlashAttribute(
          "berths",
          java.util.stream.IntStream.range(0, 900)
              .mapToObj(each -> Integer.toHexString(each * 0x9E3779B9))
              .collect(Collectors.joining()));
      return "redirect:/flashed";
    }

    @PostMapping("/flash-stranger")
    String flashStranger(RedirectAttributes attributes) {
      attributes.addFlashAttribute("berths", new BitSet());
      return "redirect:/flashed";
    }

    @GetMapping("/flashed")
    ModelAndView flashed(org.springframework.ui.Model model) {
      Object berths = model.getAttribute("berths");
      String text = berths instanceof Long number ? number + " berths" : "none";
      View view = (shown, request, response) -> response.getWriter().print(text);
      return new ModelAndView(view);
    }
  }
}

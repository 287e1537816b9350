package dev.seaworthy.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * One Chromium with a profile of its own, without a window; closing it ends its processes and
 * deletes the profile. What it loads comes from this machine only: every other name leads nowhere.
 * Not thread-safe.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /**
   * Opens a browser that knows no cookie, 1280 by 900 pixels, in light colours.
   *
   * @throws IllegalStateException if Chromium or its driver is not there; see {@link NeedsBrowser}
   */
  public static Browser open() {
    try {
      Path profile = Files.createTempDirectory("seaworthy-browser");
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(Programs.file(Programs.DRIVER))
              .usingAnyFreePort()
              .build();
      Browser browser = new Browser(new ChromeDriver(service, options(profile)), profile);
      browser.driver.manage().timeouts().pageLoadTimeout(PATIENCE);
      browser.size(1280, 900);
      browser.dark(false);
      return browser;
    } catch (IOException e) {
      throw new UncheckedIOException("no room for the browser's profile", e);
    }
  }

  private static ChromeOptions options(Path profile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Programs.file(Programs.BROWSER));
    options.addArguments(ARGUMENTS);
    options.addArguments("--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  /** Selenium's own driver, for what has no method here. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens an address and waits until the page is there, at most two minutes. */
  public void go(String address) {
    driver.get(address);
  }

  /** The address of the page that is shown. */
  public String address() {
    return driver.getCurrentUrl();
  }

  /** What a reader sees of the page: the text of its body. */
  public String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /**
   * The first element that a CSS selector finds.
   *
   * @throws org.openqa.selenium.NoSuchElementException if there is none
   */
  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Writes into a field, in place of what stands there. */
  public void fill(String selector, String text) {
    WebElement field = find(selector);
    field.clear();
    field.sendKeys(text);
  }

  /** Clicks on what leads to another page, and waits until that is there. */
  public void click(String selector) {
    follow(find(selector));
  }

  /**
   * Clicks on a link or a button that leads to another page, be it the same anew, and waits until
   * that is there.
   *
   * @throws IllegalStateException if it leads nowhere within two minutes
   */
  public void follow(WebElement link) {
    WebElement left = find("html");
    link.click();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isGone(left) || !isWhole()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the click on " + address() + " led to no other page");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException e) {
      return true;
    } catch (WebDriverException e) {
      return false; // between two pages there is nobody to ask
    }
  }

  private boolean isWhole() {
    try {
      return "complete".equals(driver.executeScript("return document.readyState"));
    } catch (WebDriverException e) {
      return false;
    }
  }

  /** Makes the page so wide and so high, in CSS pixels; 360 is a narrow telephone. */
  public void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Whether the page is asked for in dark colours. */
  public void dark(boolean dark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  /** Sends a header with every request from now on, as a proxy between here and the site would. */
  public void header(String name, String value) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of(name, value)));
  }

  /** By how many pixels the page is wider than its window; 0 if nobody has to scroll sideways. */
  public int overflow() {
    Object overflow =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) Objects.requireNonNull(overflow)).intValue();
  }

  /**
   * What the console complained of since the last call, warnings left out: blocked styles and
   * scripts, files that are not there, answers of 400 and above.
   */
  public List<String> consoleErrors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Forgets who is signed in and what lies in the basket. */
  public void forget() {
    driver.manage().deleteAllCookies();
  }

  /** Writes a picture of the whole page as a PNG file; its folder is made if need be. */
  public void screenshot(Path file) {
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
    } catch (IOException e) {
      throw new UncheckedIOException("the picture could not be written", e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      profile.toFile().deleteOnExit(); // a process of the browser may still be writing
    }
  }
}

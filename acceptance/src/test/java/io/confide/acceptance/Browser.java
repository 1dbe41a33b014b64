package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.confide.standalone.demo.DemoCast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at a screen: what they click and type, and whether they could read it. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final URI portal;

    private Browser(ChromeDriver driver, URI portal) {
        this.driver = driver;
        this.portal = portal;
    }

    /** Skips the test, and says so, where there is no browser. */
    static void required(String spec) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String skipped =
                    spec
                            + " is skipped: no chromium and chromedriver in /usr/bin (Debian:"
                            + " apt-get install chromium chromium-driver).";
            System.out.println(skipped);
            Assumptions.abort(skipped);
        }
    }

    static Browser of(DemoCast who, URI portal, Path profiles) {
        Browser browser = new Browser(start(profiles), portal);
        browser.signIn(who);
        return browser;
    }

    private static ChromeDriver start(Path profiles) {
        try {
            ChromeOptions options = new ChromeOptions();
            options.setBinary(CHROMIUM.toFile());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    // Fields for dates are typed into as this language orders them.
                    "--lang=en-US",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1200,1400",
                    "--user-data-dir=" + Files.createTempDirectory(profiles, "browser"));
            return new ChromeDriver(
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(DRIVER.toFile())
                            .usingAnyFreePort()
                            .build(),
                    options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signIn(DemoCast who) {
        go("/portal");
        driver.findElement(By.cssSelector("a.button")).click();
        patience()
                .until(ExpectedConditions.presenceOfElementLocated(By.name("username")))
                .sendKeys(who.username());
        driver.findElement(By.name("password")).sendKeys("demo");
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        patience().until(ExpectedConditions.urlContains("/portal/home"));
    }

    private WebDriverWait patience() {
        return new WebDriverWait(driver, PATIENCE);
    }

    void go(String path) {
        driver.get(portal.resolve(path).toString());
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    /** What this person takes home from there. */
    String taken(String path) {
        return (String) script("return fetch(arguments[0]).then(answer => answer.text())", path);
    }

    /** As it would come out of a printer; kept beside the screenshots. */
    String printed(String name) {
        byte[] pdf = Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** A link by its words. */
    void follow(String words) {
        leave(there(By.partialLinkText(words)));
    }

    /** A button by its words; the page that it leads to is there afterwards. */
    void press(String words) {
        leave(there(By.xpath("//main//button[contains(normalize-space(.), '" + words + "')]")));
    }

    /** What the page says instead is the better half of the reason. */
    private WebElement there(By control) {
        return driver.findElements(control).stream()
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no " + control + " at " + path() + ":\n" + text()));
    }

    /** The next page knows nothing of the mark on this one. */
    private void leave(WebElement control) {
        script("window.here = true; arguments[0].scrollIntoView({block: 'center'})", control);
        control.click();
        patience()
                .ignoring(WebDriverException.class)
                .until(it ->
                        script("return window.here !== true && document.readyState === 'complete'")
                                .equals(true));
    }

    void open(String summary) {
        driver.findElement(By.xpath("//summary[contains(., '" + summary + "')]")).click();
    }

    void type(String name, String words) {
        WebElement field = driver.findElement(By.name(name));
        if (String.valueOf(field.getDomAttribute("type")).startsWith("date")) {
            script("arguments[0].value = arguments[1]", field, words);
        } else {
            field.clear();
            field.sendKeys(words);
        }
    }

    /** What stands in a field at this moment. */
    String typed(String name) {
        return String.valueOf(driver.findElement(By.name(name)).getDomProperty("value"));
    }

    void choose(String name, String words) {
        new Select(driver.findElement(By.name(name))).selectByVisibleText(words);
    }

    /** A box or a radio button by the words beside it. */
    void tick(String words) {
        WebElement box =
                driver.findElement(
                        By.xpath(
                                "//main//label[contains(normalize-space(.), \""
                                        + words
                                        + "\")]//input"));
        if (!box.isSelected()) {
            script("arguments[0].scrollIntoView({block: 'center'})", box);
            box.click();
        }
    }

    void value(String name, String value) {
        driver.findElement(By.cssSelector("[name='" + name + "'][value='" + value + "']")).click();
    }

    /** Until the page says it: a script works beside it. */
    void await(String words) {
        patience()
                .until(
                        ExpectedConditions.textToBePresentInElementLocated(
                                By.tagName("main"), words));
    }

    /** With the keyboard alone, from where the focus is to the control with these words. */
    void tabTo(String words) {
        for (int presses = 0; presses < 200; presses++) {
            new Actions(driver).sendKeys(Keys.TAB).perform();
            WebElement at = driver.switchTo().activeElement();
            if (named(at).contains(words)) {
                assertThat(seen(at)).as("the focus on %s can be seen", words).isTrue();
                return;
            }
        }
        throw new AssertionError("no way with the keyboard to " + words);
    }

    void key(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
    }

    private String named(WebElement control) {
        return String.valueOf(
                script(
                        "const e = arguments[0]; return [...(e.labels || [])].map(l =>"
                                + " l.textContent).join(' ') + ' ' + e.textContent.slice(0, 80)",
                        control));
    }

    private boolean seen(WebElement control) {
        return Boolean.TRUE.equals(
                script(
                        "const s = getComputedStyle(arguments[0]); return s.outlineStyle !== 'none'"
                                + " && parseFloat(s.outlineWidth) >= 2",
                        control));
    }

    /** Everybody can read it: by the rules of WCAG, on a wide screen and on a phone. */
    void readable(String name) {
        resize(1200);
        shoot(name + "-1200");
        accessible(name);
        resize(360);
        shoot(name + "-360");
        assertThat((Long) script("return document.documentElement.scrollWidth"))
                .as("%s fits a phone", name)
                .isLessThanOrEqualTo(360L);
        accessible(name);
        resize(1200);
    }

    private void accessible(String name) {
        List<String> violations =
                new AxeBuilder()
                                .withTags(
                                        List.of(
                                                "wcag2a",
                                                "wcag2aa",
                                                "wcag21a",
                                                "wcag21aa",
                                                "wcag22aa",
                                                "best-practice"))
                                .analyze(driver)
                                .getViolations()
                                .stream()
                                .map(Browser::told)
                                .toList();
        assertThat(violations).as(name).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + " " + rule.getNodes().getFirst().getHtml();
    }

    private void resize(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        900,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 600));
    }

    private void shoot(String name) {
        try {
            Files.createDirectories(SHOTS);
            Object shot =
                    driver.executeCdpCommand(
                                    "Page.captureScreenshot",
                                    Map.of("captureBeyondViewport", true, "format", "png"))
                            .get("data");
            Files.write(
                    SHOTS.resolve(name + ".png"),
                    OutputType.BYTES.convertFromBase64Png(String.valueOf(shot)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object script(String code, Object... arguments) {
        Object result = ((JavascriptExecutor) driver).executeScript(code, arguments);
        return result == null ? "" : result;
    }

    @Override
    public void close() {
        driver.quit();
    }
}

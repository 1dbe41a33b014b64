package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.confide.standalone.demo.DemoCast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person looks: signs in, reads their page, and everybody can read it. */
@Tag("browser")
@NullUnmarked // filled before all tests
class PortalSpec {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path profiles;

    private static Installed installed;

    @BeforeAll
    static void install() {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            String skipped =
                    "PortalSpec is skipped: no chromium and chromedriver in /usr/bin (Debian: apt-get install chromium chromium-driver).";
            System.out.println(skipped);
            Assumptions.abort(skipped);
        }
        installed = Installed.in(directory);
        Telling story = new Telling(installed.world());
        story.theFirmOpensAFileAndInvites();
        story.everybodySignsAndGetsACopy();
        story.aSessionIsHeldAndWrittenDown();
    }

    @AfterAll
    static void stop() {
        if (installed != null) {
            installed.close();
        }
    }

    @Test
    void the_client_reads_their_file() throws IOException {
        look(DemoCast.ANNA, "/portal/file", "My file");
    }

    @Test
    void the_coach_sees_their_clients() throws IOException {
        look(DemoCast.CORA, "/portal/clients", "My clients");
    }

    @Test
    void operations_see_whether_all_is_well() throws IOException {
        look(DemoCast.OLIVIA, "/portal/system", "System");
    }

    private static void look(DemoCast who, String page, String heading) throws IOException {
        ChromeDriver browser = browser();
        try {
            WebDriverWait patience = new WebDriverWait(browser, Duration.ofSeconds(30));
            browser.get(installed.url("gateway") + "/portal");
            browser.findElement(By.cssSelector("a.button")).click();
            patience.until(ExpectedConditions.presenceOfElementLocated(By.name("username")))
                    .sendKeys(who.username());
            browser.findElement(By.name("password")).sendKeys("demo");
            browser.findElement(By.cssSelector("button[type=submit]")).click();
            patience.until(ExpectedConditions.urlContains("/portal/home"));
            browser.get(installed.url("gateway") + page);
            assertThat(browser.findElement(By.tagName("h1")).getText()).contains(heading);
            Path shots = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(
                    shots.resolve(who.username() + ".png"),
                    browser.getScreenshotAs(OutputType.BYTES));
            List<String> violations =
                    new AxeBuilder()
                            .analyze(browser).getViolations().stream().map(Rule::getId).toList();
            assertThat(violations).isEmpty();
        } finally {
            browser.quit();
        }
    }

    private static ChromeDriver browser() throws IOException {
        Path profile = Files.createTempDirectory(profiles, "browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1200,1400",
                "--user-data-dir=" + profile);
        ChromeDriverService driver =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        return new ChromeDriver(driver, options);
    }
}

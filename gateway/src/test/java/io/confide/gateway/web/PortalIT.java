package io.confide.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.gateway.clientview.Story;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Web web;

    @BeforeAll
    void start() {
        web = new Web();
    }

    @BeforeEach
    void afresh() {
        web.bean(Fakes.OneStory.class).tell(Story.running());
    }

    @AfterAll
    void stop() {
        web.close();
    }

    private HttpClient signedIn(String person) {
        HttpClient browser = web.browser();
        web.issuer.nextIs(person);
        HttpResponse<String> home = web.browse(browser, "/oauth2/authorization/confide");
        assertThat(home.uri().getPath()).isEqualTo("/portal/home");
        return browser;
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to() {
        HttpResponse<String> welcome = web.browse(web.browser(), "/portal/file");
        assertThat(welcome.uri().getPath()).isEqualTo("/portal");
        assertThat(welcome.body()).contains("href=\"/oauth2/authorization/confide\"");
    }

    @Test
    void pages_load_their_own_style_and_no_script() {
        HttpResponse<String> welcome = web.browse(web.browser(), "/portal");
        assertThat(welcome.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(welcome.body()).doesNotContain("<script").doesNotContain("style=");
        assertThat(web.browse(web.browser(), "/portal/assets/confide.css").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_browser_gets_a_cookie_that_no_script_reads_and_no_token() {
        CookieManager cookies = new CookieManager();
        HttpClient browser =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build();
        web.issuer.nextIs("ana");
        HttpResponse<String> home = web.browse(browser, "/oauth2/authorization/confide");
        HttpCookie session =
                cookies.getCookieStore().getCookies().stream()
                        .filter(c -> c.getName().equals("CONFIDE_SESSION"))
                        .findFirst()
                        .orElseThrow();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(cookies.getCookieStore().getCookies()).hasSize(1);
        assertThat(home.body()).contains("Name of ana").doesNotContain("eyJ");
    }

    @Test
    void the_client_reads_their_own_file() {
        HttpResponse<String> file = web.browse(signedIn("ana"), "/portal/file");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body())
                .contains("My file")
                .contains("«K4» aim")
                .contains("«K5» action")
                .contains("«K7» own reflection")
                .contains("«K6» note")
                .contains("Who read what")
                .doesNotContain("coach reflection");
    }

    @Test
    void the_coach_finds_clients_with_stage_and_next_session() {
        HttpClient browser = signedIn("ben");
        assertThat(web.browse(browser, "/portal/clients").body())
                .contains("Name of ana")
                .contains("running")
                .contains("4 February 2026, 09:00");
        assertThat(web.browse(browser, "/portal/clients/e1").body())
                .contains("«K6» note")
                .doesNotContain("own reflection");
        assertThat(web.bean(Fakes.RememberingJournal.class).entered).isNotEmpty();
    }

    @Test
    void what_is_not_there_is_said_on_a_page() {
        HttpResponse<String> sorry = web.browse(signedIn("ana"), "/portal/file/e9");
        assertThat(sorry.statusCode()).isEqualTo(404);
        assertThat(sorry.body()).contains("There is nothing here for you.");
        assertThat(web.browse(signedIn("ana"), "/portal/system").statusCode()).isEqualTo(404);
    }

    @Test
    void the_sponsor_sees_the_programme_and_no_word_of_the_sessions() {
        HttpClient browser = signedIn("sue");
        assertThat(web.browse(browser, "/portal/programme").body()).contains("Engagement e1");
        assertThat(web.browse(browser, "/portal/programme/e1").body())
                .contains("«K3» body")
                .doesNotContain("«K4»")
                .doesNotContain("annex")
                .doesNotContain("Sessions");
    }

    @Test
    void operations_see_the_system_and_rebuild_with_a_reason() {
        HttpClient browser = signedIn("ops");
        String page = web.browse(browser, "/portal/system").body();
        assertThat(page).contains("unreachable").contains("client-view");
        Matcher act = Pattern.compile("name=\"act\" value=\"([^\"]+)\"").matcher(page);
        assertThat(act.find()).isTrue();
        String form = "act=" + act.group(1) + "&why=to+be+sure&_csrf=" + csrf(page);
        HttpResponse<String> after = submit(browser, form);
        assertThat(after.uri().getPath()).isEqualTo("/portal/system");
        assertThat(web.bean(Fakes.StillRuntime.class).rebuilt).containsExactly("client-view");
        assertThat(submit(browser, "act=" + act.group(1) + "&why=forged").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> submit(HttpClient browser, String form) {
        return submit(browser, "/portal/system/projections/client-view/rebuild", form);
    }

    private HttpResponse<String> submit(HttpClient browser, String path, String form) {
        return Web.send(
                browser,
                web.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    @Test
    void the_firm_looks_through_its_register_and_calendar() {
        HttpClient browser = signedIn("adam");
        assertThat(web.browse(browser, "/portal/home").body())
                .contains("href=\"/portal/register\"", "/portal/calendar?as=firm");
        assertThat(web.browse(browser, "/portal/register?status=in-force&sort=due").body())
                .contains("Name of ana", "in force", "sponsored")
                .doesNotContain("«");
        assertThat(web.browse(browser, "/portal/register/e1").body())
                .contains("Name of ben")
                .doesNotContain("«K4»");
        assertThat(web.browse(browser, "/portal/calendar?as=firm").body())
                .contains("<svg", "plot-title", "2026-02", "The same in numbers")
                .doesNotContain("<script", "style=");
        assertThat(web.browse(signedIn("ana"), "/portal/register").statusCode()).isEqualTo(404);
    }

    @Test
    void a_history_is_read_in_words() {
        HttpClient browser = signedIn("ana");
        assertThat(web.browse(browser, "/portal/file").body()).contains("/portal/history/e1");
        assertThat(web.browse(browser, "/portal/history/e1").body())
                .contains("Version 1 came into force.")
                .contains("№ 1 · engagement.opened");
    }

    @Test
    void g2_a_form_is_one_act_in_the_persons_name_however_often_it_is_sent() {
        HttpClient browser = signedIn("adam");
        String page = web.browse(browser, "/portal/firm/people").body();
        Matcher act = Pattern.compile("name=\"act\" value=\"([^\"]+)\"").matcher(page);
        assertThat(act.find()).isTrue();
        String form =
                "act="
                        + act.group(1)
                        + "&name=Zoe&email=zoe%40home.example&roles=CLIENT&_csrf="
                        + csrf(page);
        submit(browser, "/portal/firm/people", form);
        assertThat(submit(browser, "/portal/firm/people", form).body()).contains("Invited.");
        List<TestService.Arrived> sent =
                web.service.arrived.stream()
                        .filter(it -> it.method().equals("POST"))
                        .filter(it -> it.path().equals("/agreement/people"))
                        .toList();
        assertThat(sent)
                .hasSize(2)
                .allSatisfy(it -> {
                    assertThat(it.headers().getFirst("Idempotency-Key")).isEqualTo(act.group(1));
                    assertThat(it.headers().getFirst("Authorization")).startsWith("Bearer ");
                });
        assertThat(web.service.arrived.getLast().headers().getFirst("Confide-Position"))
                .as("the next page is no older than what was done")
                .isEqualTo("agreement:7:e1");
    }

    @Test
    void signing_out_ends_it() {
        HttpClient browser = signedIn("ana");
        String page = web.browse(browser, "/portal/home").body();
        HttpResponse<String> out =
                Web.send(
                        browser,
                        web.request("/portal/sign-out")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_csrf=" + csrf(page)))
                                .build());
        assertThat(out.uri().getPath()).isEqualTo("/portal");
        assertThat(web.browse(browser, "/portal/file").uri().getPath()).isEqualTo("/portal");
    }

    private static String csrf(String page) {
        Matcher token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void an_erased_file_is_shown_kindly() {
        web.bean(Fakes.OneStory.class).tell(Story.erased());
        assertThat(web.browse(signedIn("ana"), "/portal/file").body())
                .contains("nobody can read them any more")
                .contains("12 records tried, 12 unreadable");
    }
}

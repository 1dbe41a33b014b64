package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.harness.Installation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** One engagement from the first meeting to its certified erasure, each act by the right person. */
@NullUnmarked // filled before all tests
@TestMethodOrder(OrderAnnotation.class)
class EngagementStorySpec {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static Installation installed;
    private static Telling story;

    @BeforeAll
    static void install() {
        installed = Installed.in(directory);
        story = new Telling(installed.world());
    }

    @AfterAll
    static void stop() {
        if (installed != null) {
            installed.close();
        }
    }

    @Test
    @Order(1)
    void the_firm_opens_a_file_and_invites() {
        story.theFirmOpensAFileAndInvites();
    }

    @Test
    @Order(2)
    void a4_an_incomplete_agreement_is_refused_with_what_is_missing() {
        story.anIncompleteAgreementIsRefusedWithWhatIsMissing();
    }

    @Test
    @Order(3)
    void a2_what_is_declined_does_not_bind() {
        story.whatIsDeclinedDoesNotBind();
    }

    @Test
    @Order(4)
    void a10_everybody_signs_and_gets_a_copy() {
        story.everybodySignsAndGetsACopy();
    }

    @Test
    @Order(5)
    void a_session_is_held_and_written_down() {
        story.aSessionIsHeldAndWrittenDown();
    }

    @Test
    @Order(6)
    void s5_a_client_who_keeps_their_records_is_the_only_one_to_have_them() {
        story.theClientKeepsTheirRecords();
    }

    @Test
    @Order(7)
    void s5_another_custody_holds_from_then_on() {
        story.anotherCustodyHoldsFromThenOn();
    }

    @Test
    @Order(8)
    void g2_a_key_belongs_to_what_was_said_first() {
        story.aKeyBelongsToWhatWasSaidFirst();
    }

    @Test
    @Order(9)
    void g5_another_firm_finds_nothing() {
        OtherFirm other = OtherFirm.open(installed, story);
        String engagement = story.engagement().id();
        for (String path :
                List.of(
                        "/agreement/engagements/%s",
                        "/session/engagements/%s",
                        "/consent/engagements/%s/reports",
                        "/retention/engagements/%s",
                        "/views/engagements/%s")) {
            other.findsNothing(path, engagement);
        }
    }

    @Test
    @Order(10)
    void d3_the_sponsor_asks_and_is_answered_as_for_nothing_there() {
        story.theSponsorAsksAndIsAnsweredAsForNothing();
    }

    @Test
    @Order(11)
    void d7_one_contact_and_only_that_one_reads_the_report() {
        story.oneContactAndOnlyThatOneReadsTheReport();
    }

    @Test
    @Order(12)
    void d13_the_receipt_of_a_consent_verifies() {
        story.theReceiptVerifies("given");
    }

    @Test
    @Order(13)
    void d5_once_withdrawn_the_next_read_is_refused() {
        story.onceWithdrawnTheNextReadIsRefused();
    }

    @Test
    @Order(14)
    void d13_the_receipt_of_a_withdrawal_verifies() {
        story.theReceiptVerifies("withdrawn");
    }

    @Test
    @Order(15)
    void t2_it_ends_and_falls_due() {
        story.itEndsAndFallsDue();
    }

    @Test
    @Order(16)
    void t4_a_hold_stops_the_disposal_until_two_release_it() {
        story.aHoldStopsTheDisposalUntilTwoReleaseIt();
    }

    @Test
    @Order(17)
    void t8_it_is_approved_by_a_second_person_and_certified() {
        story.itIsApprovedByASecondPersonAndErased();
    }

    @Test
    @Order(18)
    void t14_whoever_asked_for_a_disposal_cannot_approve_it() {
        story.theOneWhoAskedCannotApprove();
    }

    @Test
    @Order(19)
    void t10_views_show_erased_and_a_rebuild_gives_the_same() {
        story.viewsShowErasedAndARebuildGivesTheSame();
    }

    @Test
    @Order(20)
    void g6_the_chains_verify() {
        story.theChainsVerify();
    }

    @Test
    @Order(21)
    void no_answer_was_lost_on_the_way() {
        assertThat(story.world().lostAnswers()).isZero();
    }
}

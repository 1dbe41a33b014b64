package io.confide.acceptance;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One engagement from the first meeting to its certified erasure, each act by the right person. */
@NullUnmarked // filled before all tests
@TestMethodOrder(OrderAnnotation.class)
class EngagementStorySpec {
    private static Installed installed;
    private static Telling story;

    @BeforeAll
    static void install() {
        installed = Installed.fresh();
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
    void a10_everybody_signs_and_gets_a_copy() {
        story.everybodySignsAndGetsACopy();
    }

    @Test
    @Order(4)
    void a_session_is_held_and_written_down() {
        story.aSessionIsHeldAndWrittenDown();
    }

    @Test
    @Order(5)
    void s5_a_client_who_keeps_their_records_is_the_only_one_to_have_them() {
        story.theClientKeepsTheirRecords();
    }

    @Test
    @Order(6)
    void d3_the_sponsor_asks_and_is_answered_as_for_nothing_there() {
        story.theSponsorAsksAndIsAnsweredAsForNothing();
    }

    @Test
    @Order(7)
    void d7_one_contact_and_only_that_one_reads_the_report() {
        story.oneContactAndOnlyThatOneReadsTheReport();
    }

    @Test
    @Order(8)
    void d5_once_withdrawn_the_next_read_is_refused() {
        story.onceWithdrawnTheNextReadIsRefused();
    }

    @Test
    @Order(9)
    void t8_it_ends_is_due_approved_by_a_second_person_and_certified() {
        story.itEndsIsDueApprovedByASecondPersonAndErased();
    }

    @Test
    @Order(10)
    void t14_whoever_asked_for_a_disposal_cannot_approve_it() {
        story.theOneWhoAskedCannotApprove();
    }

    @Test
    @Order(11)
    void t10_views_show_erased_and_a_rebuild_gives_the_same() {
        story.viewsShowErasedAndARebuildGivesTheSame();
    }

    @Test
    @Order(12)
    void g6_the_chains_verify() {
        story.theChainsVerify();
    }
}

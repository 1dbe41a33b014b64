package io.confide.agreement.engagement;

import io.confide.agreement.copies.SignedAgreement;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.deciding.Refusal;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.PersonId;
import java.util.Optional;

/** What a party has signed, or may read as a party, with all signatures. */
final class SignedPaper {
    private SignedPaper() {}

    static SignedAgreement of(Opened file, int version, PersonId party) {
        if (!(file.version(version, party) instanceof Signed signed)) {
            throw Refusal.notFound();
        }
        Paper paper = Paper.of(file, version, party);
        return new SignedAgreement(
                file.table().engagement(),
                version,
                signed.since(),
                signed.offer().bodyHash(),
                paper.body(),
                paper.annexHash(),
                paper.annex(),
                signed.signatures().stream().map(it -> as(paper.reader(), it)).toList());
    }

    private static AgreementSigned as(Capacity reader, AgreementSigned signed) {
        return reader == Capacity.SPONSOR
                ? new AgreementSigned(
                        signed.engagement(),
                        signed.version(),
                        signed.person(),
                        signed.capacity(),
                        signed.bodyHash(),
                        Optional.empty(),
                        signed.signedAt(),
                        signed.authentication(),
                        signed.address())
                : signed;
    }
}

package io.confide.agreement.terms;

import java.util.Optional;

/** The private annex: between client and coach alone. */
record PrivateTerms(
        Optional<Aims> aims,
        Optional<PrivateChannel> privateChannel,
        Optional<CustodyOfRecords> custody) {}

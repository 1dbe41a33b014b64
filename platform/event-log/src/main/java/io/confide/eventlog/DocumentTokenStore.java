package io.confide.eventlog;

import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** How far each processor of Axon's has come, one document per segment, claimed by its owner. */
public final class DocumentTokenStore implements TokenStore {
    private static final String COLLECTION = "tokens";
    private static final String PROCESSOR = "processor";
    private static final int MOST_SEGMENTS = 1000;

    private final Documents documents;
    private final TokenRow.Codec codec;
    private final String owner;
    private final Duration claimTime;
    private final Clock clock;

    /**
     * @param owner this instance, distinct from all others
     * @param claimTime after which the claim of an instance that fell silent may be taken
     */
    public DocumentTokenStore(
            Storage storage, Serializer serializer, String owner, Duration claimTime, Clock clock) {
        storage.declare(COLLECTION, List.of(PROCESSOR));
        this.documents = storage.documents();
        this.codec = new TokenRow.Codec(serializer);
        this.owner = owner;
        this.claimTime = claimTime;
        this.clock = clock;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void initializeTokenSegments(
            String processor, int segments, @Nullable TrackingToken token) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException(
                    "the processor " + processor + " has segments already");
        }
        for (int segment = 0; segment < segments; segment++) {
            initializeSegment(token, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        TokenRow row = new TokenRow(processor, segment, 0, "", Instant.EPOCH, token);
        if (put(row).isEmpty()) {
            throw new UnableToInitializeTokenException(
                    "the segment " + row.id() + " is there already");
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        claim(find(processor, segment).with(token));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return claim(find(processor, segment)).token();
    }

    @Override
    public void extendClaim(String processor, int segment) {
        TokenRow row = find(processor, segment);
        if (!row.owner().equals(owner)) {
            throw lost(row);
        }
        claim(row);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        row(processor, segment)
                .filter(row -> row.owner().equals(owner))
                .ifPresent(row -> put(row.claimed("", Instant.EPOCH)));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        TokenRow row = find(processor, segment);
        if (!row.owner().equals(owner)
                || !documents.delete(COLLECTION, row.id(), Expect.version(row.version()))) {
            throw lost(row);
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return rows(processor).stream().mapToInt(TokenRow::segment).sorted().toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        List<Segment> available = new ArrayList<>();
        for (TokenRow row : rows(processor)) {
            if (free(row)) {
                available.add(Segment.computeSegment(row.segment(), all));
            }
        }
        return available;
    }

    private List<TokenRow> rows(String processor) {
        return documents.query(COLLECTION, PROCESSOR, processor, "", MOST_SEGMENTS).stream()
                .map(codec::read)
                .toList();
    }

    private TokenRow find(String processor, int segment) {
        return row(processor, segment)
                .orElseThrow(() ->
                        new UnableToClaimTokenException(
                                "there is no segment " + TokenRow.id(processor, segment)));
    }

    private Optional<TokenRow> row(String processor, int segment) {
        return documents.get(COLLECTION, TokenRow.id(processor, segment)).map(codec::read);
    }

    private TokenRow claim(TokenRow row) {
        if (!free(row)) {
            throw lost(row);
        }
        return put(row.claimed(owner, clock.instant())).orElseThrow(() -> lost(row));
    }

    private boolean free(TokenRow row) {
        return row.owner().isEmpty()
                || row.owner().equals(owner)
                || row.claimedAt().plus(claimTime).isBefore(clock.instant());
    }

    private Optional<TokenRow> put(TokenRow row) {
        Map<String, List<String>> index = Map.of(PROCESSOR, List.of(row.processor()));
        Document document = new Document(row.id(), row.version(), index, codec.write(row));
        return documents.put(COLLECTION, document, Expect.version(row.version())).map(codec::read);
    }

    private static UnableToClaimTokenException lost(TokenRow row) {
        return new UnableToClaimTokenException("another instance has the segment " + row.id());
    }
}

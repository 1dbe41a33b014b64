package io.confide.gateway.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.projecting.Rebuild;
import java.util.Optional;

/** A projection, and how its last rebuild went. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProjectionState(String name, Optional<Rebuild> rebuild) {}

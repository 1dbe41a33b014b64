package io.confide.web;

import java.util.Optional;

/** How the failures of one part of the platform are told; every bean of this type is asked. */
@FunctionalInterface
public interface ProblemMapping {

    /** Empty when it is none of ours. */
    Optional<Problem> problem(Throwable thrown);
}

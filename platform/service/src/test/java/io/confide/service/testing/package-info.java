/** Runs services as they are, in a test: real broker, real database, real tokens. */
@NullMarked
package io.confide.service.testing;

import org.jspecify.annotations.NullMarked;

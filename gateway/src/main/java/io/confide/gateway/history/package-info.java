/** The story of one agreement in words, each reader by the one table. */
@NullMarked
package io.confide.gateway.history;

import org.jspecify.annotations.NullMarked;

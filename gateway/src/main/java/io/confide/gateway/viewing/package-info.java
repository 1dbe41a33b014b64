/** What a person gets to read of an engagement, and the trace that reading leaves (D9). */
@NullMarked
package io.confide.gateway.viewing;

import org.jspecify.annotations.NullMarked;

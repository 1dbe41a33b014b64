/** A sponsor's programme: who speaks for the sponsor, and where its mail arrives. */
@NullMarked
package io.confide.agreement.programme;

import org.jspecify.annotations.NullMarked;

/** One data key per record set: sealing, opening, destroying. */
@NullMarked
package io.confide.keys;

import org.jspecify.annotations.NullMarked;

/** What sealing, opening and destroying promise. */
@NullMarked
package io.confide.keys;

import org.jspecify.annotations.NullMarked;

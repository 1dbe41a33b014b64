/** The story of an engagement, told to the running system from outside. */
@NullMarked
package io.confide.acceptance;

import org.jspecify.annotations.NullMarked;

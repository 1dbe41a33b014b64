/** What the published language promises, and example events for everyone's tests. */
@NullMarked
package io.confide.events;

import org.jspecify.annotations.NullMarked;

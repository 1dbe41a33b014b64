/**
 * What may happen between one client and one coach: meetings, notes, reflections, aims and actions.
 * Plain Java; start with {@link io.confide.session.coaching.CoachingDecider}.
 */
@NullMarked
package io.confide.session.coaching;

import org.jspecify.annotations.NullMarked;

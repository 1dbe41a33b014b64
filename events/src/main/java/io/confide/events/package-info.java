/**
 * The published language of Confide: what happened, in records that are kept for ever.
 *
 * <p>Everything a component says about a person is {@link io.confide.events.Personal} and is sealed
 * before its first write; what stays readable is marked {@link io.confide.events.Open}.
 */
@NullMarked
package io.confide.events;

import org.jspecify.annotations.NullMarked;

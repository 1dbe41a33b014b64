/**
 * The fault suite: processes that are killed, frozen and cut off, and a history that must hold all
 * the same.
 */
@NullMarked
package io.confide.faults;

import org.jspecify.annotations.NullMarked;

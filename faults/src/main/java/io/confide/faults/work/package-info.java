/**
 * What runs in the processes of the suite: services made of the platform's own parts, and the
 * moments at which they can be met.
 */
@NullMarked
package io.confide.faults.work;

import org.jspecify.annotations.NullMarked;

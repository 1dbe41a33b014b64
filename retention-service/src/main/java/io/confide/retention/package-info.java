/** The retention service: how long things are kept, and the proof that they are gone. */
@NullMarked
package io.confide.retention;

import org.jspecify.annotations.NullMarked;

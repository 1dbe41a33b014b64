/** How the domain decides, without any framework: a command meets a state and becomes events. */
@NullMarked
package io.confide.deciding;

import org.jspecify.annotations.NullMarked;

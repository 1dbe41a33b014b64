/** The story of an engagement, told by the people in it through the gateway's HTTP API alone. */
@NullMarked
package io.confide.standalone.story;

import org.jspecify.annotations.NullMarked;

/** Questions to see something, over HTTP. */
@NullMarked
package io.confide.consent.request;

import org.jspecify.annotations.NullMarked;

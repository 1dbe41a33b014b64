/** The programme that the demo loads, through the gateway as anybody would. */
@NullMarked
package io.confide.standalone.demo;

import org.jspecify.annotations.NullMarked;

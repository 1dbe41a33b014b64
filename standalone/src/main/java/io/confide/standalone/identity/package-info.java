/**
 * The identity provider of the embedded default, with the demo's sign-ins; never used elsewhere.
 */
@NullMarked
package io.confide.standalone.identity;

import org.jspecify.annotations.NullMarked;

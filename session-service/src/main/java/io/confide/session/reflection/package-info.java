/** The two reflection logs over HTTP. */
@NullMarked
package io.confide.session.reflection;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.confide.session;

import org.jspecify.annotations.NullMarked;

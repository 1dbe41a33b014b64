@NullMarked
package io.confide.session.coaching;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.confide.session.note;

import org.jspecify.annotations.NullMarked;

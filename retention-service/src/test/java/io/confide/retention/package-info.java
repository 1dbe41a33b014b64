@NullMarked
package io.confide.retention;

import org.jspecify.annotations.NullMarked;

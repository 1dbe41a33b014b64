@NullMarked
package io.confide.projecting;

import org.jspecify.annotations.NullMarked;

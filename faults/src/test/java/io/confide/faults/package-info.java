@NullMarked
package io.confide.faults;

import org.jspecify.annotations.NullMarked;

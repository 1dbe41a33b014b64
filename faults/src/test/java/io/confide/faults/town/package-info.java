@NullMarked
package io.confide.faults.town;

import org.jspecify.annotations.NullMarked;

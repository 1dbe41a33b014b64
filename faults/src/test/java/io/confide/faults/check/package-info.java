@NullMarked
package io.confide.faults.check;

import org.jspecify.annotations.NullMarked;

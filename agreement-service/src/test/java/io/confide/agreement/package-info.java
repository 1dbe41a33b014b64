@NullMarked
package io.confide.agreement;

import org.jspecify.annotations.NullMarked;

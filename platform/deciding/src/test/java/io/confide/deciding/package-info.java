@NullMarked
package io.confide.deciding;

import org.jspecify.annotations.NullMarked;

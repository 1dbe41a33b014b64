@NullMarked
package io.confide.consent;

import org.jspecify.annotations.NullMarked;

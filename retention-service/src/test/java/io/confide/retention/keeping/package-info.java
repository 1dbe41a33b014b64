@NullMarked
package io.confide.retention.keeping;

import org.jspecify.annotations.NullMarked;

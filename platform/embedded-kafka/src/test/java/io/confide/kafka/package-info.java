@NullMarked
package io.confide.kafka;

import org.jspecify.annotations.NullMarked;

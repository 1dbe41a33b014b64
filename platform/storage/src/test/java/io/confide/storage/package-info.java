@NullMarked
package io.confide.storage;

import org.jspecify.annotations.NullMarked;

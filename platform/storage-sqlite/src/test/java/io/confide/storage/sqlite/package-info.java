@NullMarked
package io.confide.storage.sqlite;

import org.jspecify.annotations.NullMarked;

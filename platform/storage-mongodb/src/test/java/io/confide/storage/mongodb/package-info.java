@NullMarked
package io.confide.storage.mongodb;

import org.jspecify.annotations.NullMarked;

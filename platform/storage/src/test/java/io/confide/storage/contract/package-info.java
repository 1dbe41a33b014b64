/** What every engine behind the storage ports has to do, whatever database it stands on. */
@NullMarked
package io.confide.storage.contract;

import org.jspecify.annotations.NullMarked;

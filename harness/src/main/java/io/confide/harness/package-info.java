/** What those need who try the whole: installations in processes of their own, and a scan. */
@NullMarked
package io.confide.harness;

import org.jspecify.annotations.NullMarked;

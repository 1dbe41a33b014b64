@NullMarked
package io.confide.agreement.copies;

import org.jspecify.annotations.NullMarked;

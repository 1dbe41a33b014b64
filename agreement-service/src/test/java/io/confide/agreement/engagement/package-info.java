@NullMarked
package io.confide.agreement.engagement;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.confide.agreement.template;

import org.jspecify.annotations.NullMarked;

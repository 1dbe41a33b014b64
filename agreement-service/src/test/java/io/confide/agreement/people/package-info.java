@NullMarked
package io.confide.agreement.people;

import org.jspecify.annotations.NullMarked;

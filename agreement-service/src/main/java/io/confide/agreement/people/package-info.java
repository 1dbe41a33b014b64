/** The people of a firm: invited, joined, in their roles, gone. */
@NullMarked
package io.confide.agreement.people;

import org.jspecify.annotations.NullMarked;

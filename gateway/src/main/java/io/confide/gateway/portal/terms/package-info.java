/** The sheet with the 27 terms: what a page asks for and how it reads them out. */
@NullMarked
package io.confide.gateway.portal.terms;

import org.jspecify.annotations.NullMarked;

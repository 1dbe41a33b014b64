@NullMarked
package io.confide.web;

import org.jspecify.annotations.NullMarked;

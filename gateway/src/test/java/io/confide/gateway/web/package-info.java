@NullMarked
package io.confide.gateway.web;

import org.jspecify.annotations.NullMarked;

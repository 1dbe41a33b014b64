@NullMarked
package io.confide.service;

import org.jspecify.annotations.NullMarked;

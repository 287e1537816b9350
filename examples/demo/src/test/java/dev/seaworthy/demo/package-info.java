@NullMarked
package dev.seaworthy.demo;

import org.jspecify.annotations.NullMarked;
